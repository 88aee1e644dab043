package city.opendata.evaluation.targetset;

import city.opendata.kit.caller.CurrentCaller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The yearly targets of the units. */
@Path("/api/evaluation/v1/target-sets/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetSetResource {

  private static final int LARGEST_FILE = 1024 * 1024;
  private static final String EXAMPLE =
      """
      seq,name_zh,target,kind
      1,市委政法委,2,party_group
      2,市委编办,2,party_group
      """;

  private final TargetSetService targets;
  private final CurrentCaller caller;

  TargetSetResource(TargetSetService targets, CurrentCaller caller) {
    this.targets = targets;
    this.caller = caller;
  }

  @PUT
  @Consumes("text/csv")
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN})
  @Operation(
      summary = "Load a year's targets",
      description =
          "The whole file or nothing. Each row is checked: sequence without gap or repeat, no"
              + " repeated name, known unit and kind, and the sum. The same targets again change"
              + " nothing; other targets are a new revision, and earlier runs keep theirs.")
  @APIResponse(responseCode = "201", description = "First targets of this year")
  @APIResponse(
      responseCode = "200",
      description = "Unchanged, or a new revision",
      content = @Content(schema = @Schema(implementation = TargetSetResponse.class)))
  @APIResponse(responseCode = "413", description = "The file is larger than 1 MiB")
  @APIResponse(responseCode = "415", description = "Not text/csv")
  @APIResponse(responseCode = "422", description = "The file breaks a rule; errors names each line")
  public RestResponse<TargetSetResponse> load(
      @Parameter(description = "Year of the plan", example = "2023") @PathParam("year") String year,
      @Parameter(
              description = "What the targets must sum to",
              required = true,
              example = "2637",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("sum")
          @Nullable String sum,
      @RequestBody(
              description = "UTF-8, at most 1 MiB; an empty target means the unit has none",
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      example = EXAMPLE))
          byte @Nullable [] file,
      @Context UriInfo uri) {
    KnownParameters.check(uri, "sum");
    int planYear = year(year);
    long expectedSum = sum(sum);
    byte[] content = file == null ? new byte[0] : file;
    if (content.length > LARGEST_FILE) {
      throw ProblemException.of(KitProblem.BODY_TOO_LARGE, LARGEST_FILE);
    }
    TargetSetService.Loaded loaded =
        targets.load(planYear, expectedSum, content, caller.get().subject());
    return RestResponse.status(
        loaded.isNewYear() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        loaded.targets());
  }

  @GET
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "Show the newest revision of a year's targets")
  @APIResponse(responseCode = "200", description = "The targets")
  @APIResponse(responseCode = "404", description = "This year has no targets")
  public TargetSetResponse get(
      @Parameter(description = "Year of the plan", example = "2023") @PathParam("year") String year,
      @Context UriInfo uri) {
    KnownParameters.check(uri);
    return targets.get(year(year));
  }

  private static int year(String year) {
    return PlanYear.parse(year)
        .orElseThrow(() -> ProblemException.parameter("year", PlanYear.CODE));
  }

  private static long sum(@Nullable String sum) {
    if (sum == null) {
      throw ProblemException.parameter("sum", "required");
    }
    if (!sum.matches("[0-9]{1,9}")) {
      throw ProblemException.parameter("sum", "not-a-count");
    }
    return Long.parseLong(sum);
  }
}
