package city.opendata.ingestion.batch;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where departments send their data. */
@Path("/api/ingestion/v1/datasets/{name}/batches")
@Tag(name = "Batches", description = "Push data and follow what becomes of it")
@Produces(MediaType.APPLICATION_JSON)
public class PushResource {

  private final PushService pushes;
  private final DeliveryAnswers answers;
  private final CurrentCaller caller;

  PushResource(PushService pushes, DeliveryAnswers answers, CurrentCaller caller) {
    this.pushes = pushes;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @RunOnVirtualThread
  @Operation(
      summary = "Push a CSV file",
      description =
          "The body is stored as it comes. A worker then checks it against the dataset's contract:"
              + " rows that fit are released, the others go to quarantine. A header row"
              + " names the columns; UTF-8, GB18030 and UTF-16 are recognised.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "code,name\n320211001,荣巷街道\n"))
  @APIResponse(
      responseCode = "200",
      description = "Finished: within the time that wait gave, or before this repeat",
      content = @Content(schema = @Schema(oneOf = {BatchResponse.class, DryRunResponse.class})))
  @APIResponse(
      responseCode = "202",
      description = "Stored; Location tells where to follow it",
      headers = @Header(name = "Location", description = "The batch"),
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(responseCode = "404", description = "No such dataset in the caller's unit")
  @APIResponse(responseCode = "409", description = "The contract is not approved yet")
  @APIResponse(responseCode = "410", description = "The dataset was withdrawn")
  @APIResponse(responseCode = "413", description = "The body is larger than the limit")
  @APIResponse(responseCode = "415", description = "Not text/csv, or an unknown charset")
  @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for other data")
  @APIResponse(responseCode = "507", description = "The platform has no space left")
  public Response push(
      @PathParam("name") String name,
      @Parameter(
              required = true,
              description =
                  "replace: the rows take the place of all others; append: they come to them;"
                      + " upsert: they take the place of those with the same primary key, or come"
                      + " to them; delete: the rows whose primary keys are listed go",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"replace", "append", "upsert", "delete"}))
          @QueryParam("mode")
          @Nullable String mode,
      @Parameter(
              description =
                  "true: do everything but release. The answer has the report and the first"
                      + " rows as they would be released",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dry-run")
          @Nullable String dryRun,
      @Parameter(
              description = "Chosen by the sender: the same key never loads twice",
              example = "streets-2026-05-01")
          @HeaderParam("Idempotency-Key")
          @Nullable String idempotencyKey,
      @Parameter(
              description = "wait=N: answer once finished, or after N seconds (at most 60)",
              schema = @Schema(type = SchemaType.STRING),
              example = "wait=30")
          @HeaderParam("Prefer")
          List<String> prefer,
      @Context HttpHeaders headers,
      @Context UriInfo request,
      InputStream body) {
    KnownParameters.check(request, "mode", "dry-run");
    Registration registration =
        pushes.push(name, pushed(mode, dryRun, idempotencyKey, headers, body), caller.get());
    return answers.of(registration, prefer, headers, request);
  }

  private static PushRequest pushed(
      @Nullable String mode,
      @Nullable String dryRun,
      @Nullable String idempotencyKey,
      HttpHeaders headers,
      InputStream body) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return new PushRequest(
        mode,
        dryRun,
        idempotencyKey,
        headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
        length == null ? -1 : Long.parseLong(length),
        body);
  }
}
