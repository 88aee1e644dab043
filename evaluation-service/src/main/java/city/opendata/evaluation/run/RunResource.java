package city.opendata.evaluation.run;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Score runs. */
@Path("/api/evaluation/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

  private final RunService service;
  private final RunReadService reader;
  private final CurrentCaller caller;
  private final Clock clock;

  RunResource(RunService service, RunReadService reader, CurrentCaller caller, Clock clock) {
    this.service = service;
    this.reader = reader;
    this.caller = caller;
    this.clock = clock;
  }

  @Schema(name = "RunPage")
  record RunPage(List<RunResponse> items, @Nullable String next) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.EVALUATOR)
  @Operation(
      summary = "Score all units of a target set",
      description =
          "Freezes the facts as of the cut-off, or as of the period's end when that is earlier, the"
              + " scheme and the targets. Each call is a run of its own; equal inputs have an equal"
              + " inputHash.")
  @APIResponse(
      responseCode = "201",
      description = "The run, with its scores ready",
      headers = @Header(name = "Location", description = "Address of the run"),
      content = @Content(schema = @Schema(implementation = RunResponse.class)))
  @APIResponse(responseCode = "409", description = "The targets of that year were not loaded")
  @APIResponse(responseCode = "415", description = "Not JSON")
  public Response create(@Nullable RunRequest request, @Context UriInfo uri) {
    KnownParameters.check(uri);
    RunResponse run = service.create(RunOrder.of(request, clock), caller.get().subject());
    URI location = uri.getAbsolutePathBuilder().path(run.id().toString()).build();
    return Response.created(location).entity(run).build();
  }

  @GET
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "List runs, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of runs",
      content = @Content(schema = @Schema(implementation = RunPage.class)))
  public Response list(@BeanParam PageParameters paging, @Context UriInfo uri) {
    KnownParameters.check(uri, "limit", "cursor");
    return PageResponses.of(reader.page(paging.size(), paging.cursor()), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "Show a run")
  @APIResponse(responseCode = "200", description = "The run")
  @APIResponse(responseCode = "404", description = "No such run")
  public RunResponse get(@PathParam("id") UUID id, @Context UriInfo uri) {
    KnownParameters.check(uri);
    return reader.get(id);
  }

  @GET
  @Path("/{id}/scores")
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Show the scores of a run",
      description =
          "Municipal units and districts apart, each ranked. Every indicator shows numerator,"
              + " denominator and weight; one that was not measured says why and is left out of"
              + " the total.")
  @APIResponse(responseCode = "200", description = "The scores")
  @APIResponse(responseCode = "404", description = "No such run")
  public ScoresResponse scores(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Only this group",
              schema = @Schema(enumeration = {"MUNICIPAL", "DISTRICT"}))
          @QueryParam("group")
          @Nullable String group,
      @Parameter(description = "Only this unit", example = "320200-021") @QueryParam("unit")
          @Nullable String unit,
      @Context UriInfo uri) {
    KnownParameters.check(uri, "group", "unit");
    ScoreFilter filter = ScoreFilter.of(group, unit);
    return reader.scores(id, filter.group(), filter.unit());
  }
}
