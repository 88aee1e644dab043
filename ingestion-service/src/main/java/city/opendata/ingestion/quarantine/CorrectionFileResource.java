package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.PushRules;
import city.opendata.ingestion.quarantine.CorrectionImport.Outcome;
import city.opendata.ingestion.quarantine.CorrectionUpload.Upload;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a corrected file comes back. */
@Path("/api/ingestion/v1/datasets/{name}/batches/{id}/quarantine")
@Tag(name = "Quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CorrectionFileResource {

  private static final String CSV = "text/csv";

  private final CorrectionUpload uploads;
  private final CurrentCaller caller;

  CorrectionFileResource(CorrectionUpload uploads, CurrentCaller caller) {
    this.uploads = uploads;
    this.caller = caller;
  }

  @POST
  @Path("corrections")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @Operation(
      summary = "Send back the downloaded file with corrected cells",
      description =
          "Rows are found by #batch and #row; those that are as they were stay untouched, and rows"
              + " may be left out. All corrections of the file are taken over, or none.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = QuarantineFileResource.EXAMPLE))
  @APIResponse(
      responseCode = "200",
      description = "Taken over",
      content = @Content(schema = @Schema(implementation = CorrectionsResponse.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "Nothing of the batch was released")
  @APIResponse(responseCode = "413", description = "The body is larger than the limit")
  @APIResponse(responseCode = "415", description = "Not text/csv, or an unknown charset")
  @APIResponse(
      responseCode = "422",
      description = "Rows that are unknown, repeated, of another batch, or changed meanwhile")
  public CorrectionsResponse correct(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    String charset = PushRules.charset(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Upload upload = new Upload(charset, length == null ? -1 : Long.parseLong(length), body);
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Outcome outcome = uploads.receive(name, id, upload, language, caller.get());
    return new CorrectionsResponse(outcome.rows(), outcome.corrected());
  }

  /** What was taken over. */
  @Schema(name = "QuarantineCorrections")
  record CorrectionsResponse(
      @Schema(description = "Rows in the file", examples = "100") long rows,
      @Schema(description = "Rows that were corrected in it", examples = "40") long corrected) {}
}
