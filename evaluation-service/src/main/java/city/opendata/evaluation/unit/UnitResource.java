package city.opendata.evaluation.unit;

import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.PageParameters;
import city.opendata.kit.page.PageResponses;
import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The units that are evaluated. */
@Path("/api/evaluation/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {

  private final UnitService units;

  UnitResource(UnitService units) {
    this.units = units;
  }

  /** A page of units, as the OpenAPI document shows it. */
  @Schema(name = "EvaluatedUnitPage")
  record UnitPage(List<UnitResponse> items, @Nullable String next) {}

  @GET
  @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "List the units that are evaluated, in the order of the annex")
  @APIResponse(
      responseCode = "200",
      description = "A page of units",
      content = @Content(schema = @Schema(implementation = UnitPage.class)))
  public Response list(@BeanParam PageParameters paging, @Context UriInfo request) {
    KnownParameters.check(request, "limit", "cursor");
    return PageResponses.of(units.page(paging.size(), paging.cursor()), request);
  }
}
