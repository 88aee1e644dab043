package city.opendata.ingestion.replay;

import city.opendata.ingestion.batch.BatchPage;
import city.opendata.ingestion.batch.BatchResponse;
import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.batch.DeliveryAnswers;
import city.opendata.ingestion.batch.PushRules;
import city.opendata.ingestion.batch.Registration;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.Page;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.problem.Language;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where corrected rows go out. */
@Path("/api/ingestion/v1/datasets/{name}/batches/{id}/quarantine")
@Tag(name = "Quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReplayResource {

  private final ReplayService replays;
  private final BatchService batches;
  private final DeliveryAnswers answers;
  private final CurrentCaller caller;

  ReplayResource(
      ReplayService replays, BatchService batches, DeliveryAnswers answers, CurrentCaller caller) {
    this.replays = replays;
    this.batches = batches;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @Path("replays")
  @RolesAllowed({Roles.DEPARTMENT_SYSTEM, Roles.STEWARD})
  @Operation(
      summary = "Bring the corrected rows into the data",
      description =
          "They become a batch of their own, which is checked, held and released like any other."
              + " Of a batch that replaced or appended, rows are appended; of one that upserted or"
              + " deleted, they are upserted or deleted. Once it is released they are resolved;"
              + " rows that are bad still are open again.")
  @APIResponse(
      responseCode = "200",
      description = "Finished: within the time that wait gave, or before this repeat",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "Stored; Location tells where to follow it",
      headers = @Header(name = "Location", description = "The batch"),
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(
      responseCode = "409",
      description =
          "nothing-to-replay, replay-superseded, replay-contract-changed, batch-is-replay or"
              + " batch-not-released")
  @APIResponse(responseCode = "410", description = "The dataset was withdrawn")
  @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for other data")
  @APIResponse(responseCode = "507", description = "The platform has no space left")
  public Response replay(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @Parameter(
              description = "Chosen by the sender: the same key never replays twice",
              example = "streets-2026-05-01-corrected")
          @HeaderParam("Idempotency-Key")
          @Nullable String idempotencyKey,
      @Parameter(
              description = "wait=N: answer once finished, or after N seconds (at most 60)",
              schema = @Schema(type = SchemaType.STRING),
              example = "wait=30")
          @HeaderParam("Prefer")
          List<String> prefer,
      @Context HttpHeaders headers,
      @Context UriInfo request) {
    KnownParameters.check(request);
    Registration registration =
        replays.replay(
            new ReplayCreation.Request(
                name, id, PushRules.idempotencyKey(idempotencyKey), caller.get()));
    return answers.of(registration, prefer, headers, request);
  }

  @GET
  @Path("replays")
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "List a batch's replays, the newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchPage.class)))
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  public Response list(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @BeanParam PageParameters paging,
      @Context HttpHeaders headers,
      @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Page<BatchView> page =
        batches.listReplays(name, id, paging.size(), paging.cursor(), caller.get());
    return PageResponses.of(BatchResponse.page(page, language), request);
  }
}
