package city.opendata.ingestion.quarantine;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.Language;
import city.opendata.kit.revision.RevisionTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One row of a batch that was not released. */
@Path("/api/ingestion/v1/datasets/{name}/batches/{id}/quarantine")
@Tag(name = "Quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QuarantinedRowResource {

  private static final String TAG = "Names the version; quote it in If-Match";

  private final QuarantineService quarantine;
  private final CorrectionService corrections;
  private final CurrentCaller caller;

  QuarantinedRowResource(
      QuarantineService quarantine, CorrectionService corrections, CurrentCaller caller) {
    this.quarantine = quarantine;
    this.corrections = corrections;
    this.caller = caller;
  }

  @GET
  @Path("{row: [0-9]+}")
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "Show a row that broke the contract, and who has corrected it")
  @APIResponse(
      responseCode = "200",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = QuarantinedRowResponse.class)))
  @APIResponse(responseCode = "404", description = "No such row in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not finished")
  public Response get(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @Parameter(description = "Its number", example = "41353") @PathParam("row") long row,
      @Context HttpHeaders headers) {
    return shown(name, id, row, caller.get(), headers);
  }

  @PATCH
  @Path("{row: [0-9]+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @Operation(
      summary = "Correct cells of a row",
      description =
          "Cells that are not named stay as they are. A corrected row has a cell for each column"
              + " and none behind them. The row as it came is kept; a replay releases the"
              + " corrected one.")
  @APIResponse(
      responseCode = "200",
      description = "Corrected",
      headers =
          @Header(
              name = "ETag",
              description = TAG,
              schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = QuarantinedRowResponse.class)))
  @APIResponse(responseCode = "400", description = "Not well formed, or no text")
  @APIResponse(responseCode = "404", description = "No such row in the caller's unit")
  @APIResponse(
      responseCode = "409",
      description = "batch-not-released, row-not-correctable, or concurrent-change")
  @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
  @APIResponse(
      responseCode = "422",
      description =
          "No such column, a column that still has no cell, or text that no file can hold")
  public Response correct(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @Parameter(description = "Its number", example = "41353") @PathParam("row") long row,
      @Parameter(
              description = "ETag of the version that you read; without it any is corrected",
              example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "code",
                              value = "{\"cells\": {\"code\": \"320211001\"}}")))
          @NotNull
          @Valid
          CorrectionRequest body,
      @Context HttpHeaders headers) {
    Caller author = caller.get();
    corrections.correct(name, id, row, ifMatch, body.texts(), author);
    return shown(name, id, row, author, headers);
  }

  private Response shown(String name, UUID id, long row, Caller reader, HttpHeaders headers) {
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    QuarantinedRowResponse shown =
        QuarantinedRowResponse.from(quarantine.get(name, id, row, reader), language);
    return Response.ok(shown)
        .header(HttpHeaders.ETAG, RevisionTag.of(shown.version()))
        .language(language.locale())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
