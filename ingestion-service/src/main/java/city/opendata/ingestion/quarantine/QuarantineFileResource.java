package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.PushRules;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.Language;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rows of a batch that were not released, as a file. */
@Path("/api/ingestion/v1/datasets/{name}/batches")
@Tag(name = "Quarantine")
@RunOnVirtualThread
public class QuarantineFileResource {

  private static final String CSV = "text/csv";
  static final String EXAMPLE =
      "#batch,#row,#version,#reasons,#columns,#messages,code,name,#extra\r\n"
          + "0b4d6a7e-58a7-4c59-9d0b-7d7e5f0f3c55,41353,0,pattern-mismatch,code,"
          + "不符合模式 [0-9]{9}。,32021100X,荣巷街道,\"\"\r\n";

  private final QuarantineService quarantine;
  private final CurrentCaller caller;

  QuarantineFileResource(QuarantineService quarantine, CurrentCaller caller) {
    this.quarantine = quarantine;
    this.caller = caller;
  }

  @GET
  @Path("{id}/quarantine.csv")
  @Produces(CSV)
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Download the rows that broke the contract as CSV",
      description =
          "With the cells as they came, or as they were corrected, and with what is wrong. RFC"
              + " 4180, UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe"
              + " in front, which is taken away again when the corrected file comes back.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
  @APIResponse(responseCode = "400", description = "Unknown parameter, reason, column or state")
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  public Response download(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @BeanParam QuarantineChoice choice,
      @Parameter(
              description = "true: start with a byte order mark, which Excel needs to see UTF-8",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("bom")
          @Nullable String bom,
      @Context HttpHeaders headers,
      @Context UriInfo request) {
    KnownParameters.check(request, "reason", "column", "state", "bom");
    QuarantineFilter filter = choice.filter();
    boolean byteOrderMark = PushRules.flag("bom", bom);
    Language language = language(headers);
    QuarantineFile file = quarantine.file(name, id, filter, caller.get()).start();
    StreamingOutput body = out -> file.write(out, language, byteOrderMark);
    return Response.ok(body)
        .type("text/csv; charset=UTF-8; header=present")
        .language(language.locale())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-quarantine.csv\"".formatted(name))
        .build();
  }

  private static Language language(HttpHeaders headers) {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
