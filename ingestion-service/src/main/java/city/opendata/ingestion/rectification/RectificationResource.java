package city.opendata.ingestion.rectification;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What units have to put right, and until when. */
@Path("/api/ingestion/v1/rectifications")
@Tag(
    name = "Rectifications",
    description = "Tickets about bad rows; a retest closes them, and nobody can by hand")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RectificationResource {

  private final RectificationService rectifications;
  private final CurrentCaller caller;

  RectificationResource(RectificationService rectifications, CurrentCaller caller) {
    this.rectifications = rectifications;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.EVALUATOR,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(
      summary = "List tickets, the most urgent first",
      description =
          "Of the caller's unit; evaluators, auditors and the city's data bureau see all units.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RectificationPage.class)))
  public Response list(
      @Parameter(
              description = "Only these",
              schema = @Schema(implementation = RectificationState.class))
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "Only those of this dataset", example = "township-streets")
          @QueryParam("dataset")
          @Nullable String dataset,
      @Parameter(description = "Only those of this unit", example = "320200-021")
          @QueryParam("unit")
          @Nullable String unit,
      @BeanParam PageParameters paging,
      @Context UriInfo request) {
    KnownParameters.check(request, "state", "dataset", "unit", "limit", "cursor");
    Page<RectificationView> page =
        rectifications.list(
            RectificationFilter.of(state, dataset, unit),
            paging.size(),
            paging.cursor(),
            caller.get());
    return PageResponses.of(
        new Page<>(page.items().stream().map(RectificationResponse::from).toList(), page.next()),
        request);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.DEPARTMENT_SYSTEM,
    Roles.STEWARD,
    Roles.REVIEWER,
    Roles.SECRECY_REVIEWER,
    Roles.EVALUATOR,
    Roles.ADMIN,
    Roles.AUDITOR
  })
  @Operation(summary = "Show a ticket")
  @APIResponse(responseCode = "404", description = "No such ticket in the caller's unit")
  public RectificationResponse get(@PathParam("id") UUID id) {
    return RectificationResponse.from(rectifications.get(id, caller.get()));
  }

  @POST
  @Path("/{id}/waiver")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Do without the rectification",
      description =
          "The city's data bureau may waive what cannot be put right; it then does not count for"
              + " or against the unit. The unit itself cannot.")
  @APIResponse(
      responseCode = "200",
      description = "Waived",
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  @APIResponse(responseCode = "404", description = "No such ticket")
  @APIResponse(responseCode = "409", description = "The ticket is settled already")
  public RectificationResponse waive(@PathParam("id") UUID id, @NotNull @Valid WaiverRequest body) {
    Waiver waiver = new Waiver(caller.get().subject(), body.reason());
    return RectificationResponse.from(rectifications.waive(id, waiver));
  }
}
