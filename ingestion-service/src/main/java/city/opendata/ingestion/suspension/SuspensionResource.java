package city.opendata.ingestion.suspension;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where secrecy reviewers decide about records that are suspended. */
@Path("/api/ingestion/v1")
@Tag(name = "Suspensions", description = "Released records that nobody may read until decided on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuspensionResource {

  private final SuspensionService suspensions;
  private final CurrentCaller caller;

  SuspensionResource(SuspensionService suspensions, CurrentCaller caller) {
    this.suspensions = suspensions;
    this.caller = caller;
  }

  @GET
  @Path("suspensions")
  @RolesAllowed({Roles.STEWARD, Roles.SECRECY_REVIEWER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "List suspensions with what was decided, the newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuspensionPage.class)))
  public Response list(@BeanParam PageParameters paging, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    return PageResponses.of(
        SuspensionResponse.page(suspensions.list(paging.size(), paging.cursor(), caller.get())),
        request);
  }

  @POST
  @Path("datasets/{name}/suspension/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRECY_REVIEWER)
  @Operation(
      summary = "Decide about suspended records",
      description =
          "After LIFT they can be read again, and the same finding does not suspend them again."
              + " After CONFIRM they cannot, until a batch with mode=replace takes their place.")
  @APIResponse(
      responseCode = "200",
      description = "Decided",
      content = @Content(schema = @Schema(implementation = SuspensionResponse.class)))
  @APIResponse(responseCode = "404", description = "No such dataset in the caller's unit")
  @APIResponse(responseCode = "409", description = "Its records are not suspended, or decided on")
  public SuspensionResponse decide(
      @PathParam("name") String name,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = {
                        @ExampleObject(
                            name = "lift",
                            value = "{\"decision\": \"LIFT\", \"comment\": \"公开的举报电话，已核实。\"}"),
                        @ExampleObject(
                            name = "confirm",
                            value = "{\"decision\": \"CONFIRM\", \"comment\": \"含个人身份证号。\"}")
                      }))
          @NotNull
          @Valid
          SuspensionDecision body) {
    return SuspensionResponse.from(suspensions.decide(name, body, caller.get()));
  }
}
