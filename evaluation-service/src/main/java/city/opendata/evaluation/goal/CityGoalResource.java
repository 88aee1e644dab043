package city.opendata.evaluation.goal;

import city.opendata.evaluation.targetset.PlanYear;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The city's goals. */
@Path("/api/evaluation/v1/city-goals/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "City goals")
public class CityGoalResource {

  private final CityGoalService goals;

  CityGoalResource(CityGoalService goals) {
    this.goals = goals;
  }

  @GET
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Show the city's goals of a plan with the values as of now",
      description = "A goal without recorded facts is not measured, and never met or missed.")
  @APIResponse(responseCode = "200", description = "The goals")
  @APIResponse(responseCode = "404", description = "There is no plan of this year")
  public CityGoalsResponse get(
      @Parameter(description = "Year of the plan", example = "2023") @PathParam("year") String year,
      @Context UriInfo uri) {
    KnownParameters.check(uri);
    return goals.get(
        PlanYear.parse(year).orElseThrow(() -> ProblemException.parameter("year", PlanYear.CODE)));
  }
}
