package city.opendata.ingestion.batch;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where reviewers decide about batches that are held. */
@Path("/api/ingestion/v1/datasets/{name}/batches/{id}/decisions")
@Tag(name = "Held batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionResource {

  private final DecisionService decisions;
  private final CurrentCaller caller;

  DecisionResource(DecisionService decisions, CurrentCaller caller) {
    this.decisions = decisions;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REVIEWER, Roles.SECRECY_REVIEWER})
  @Operation(
      summary = "Decide about a batch that is held",
      description =
          "After RELEASE the batch is worked on once more and released, unless something else"
              + " speaks against it by then. Of bad rows the reviewer may decide; of all else, such"
              + " as sensitive data and columns that nobody approved, the secrecy reviewer alone."
              + " Nobody decides about a batch of their own.")
  @APIResponse(
      responseCode = "200",
      description = "Decided",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(
      responseCode = "403",
      description = "secrecy-review-needed, own-batch, or not your role")
  @APIResponse(responseCode = "404", description = "No such batch in the caller's unit")
  @APIResponse(responseCode = "409", description = "The batch is not held")
  public BatchResponse decide(
      @PathParam("name") String name,
      @PathParam("id") UUID id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = {
                        @ExampleObject(
                            name = "release",
                            value = "{\"decision\": \"RELEASE\", \"comment\": \"公开的办公电话，已核实。\"}"),
                        @ExampleObject(
                            name = "reject",
                            value = "{\"decision\": \"REJECT\", \"comment\": \"含个人手机号。\"}")
                      }))
          @NotNull
          @Valid
          DecisionRequest body,
      @Context HttpHeaders headers) {
    Caller reviewer = caller.get();
    Decision decision = new Decision(body.decision(), reviewer.subject(), body.comment());
    return BatchResponse.from(decisions.decide(name, id, decision, reviewer), language(headers));
  }

  private static Language language(HttpHeaders headers) {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
