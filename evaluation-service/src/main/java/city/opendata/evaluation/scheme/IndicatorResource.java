package city.opendata.evaluation.scheme;

import city.opendata.kit.query.KnownParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The indicators that units are scored by. */
@Path("/api/evaluation/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorResource {

  private final SchemeService schemes;

  IndicatorResource(SchemeService schemes) {
    this.schemes = schemes;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Show the default indicator scheme",
      description = "What a new run scores units by. The weights of each group sum to 100.")
  @APIResponse(responseCode = "200", description = "The scheme")
  public SchemeResponse get(@Context UriInfo uri) {
    KnownParameters.check(uri);
    return SchemeResponse.from(schemes.current());
  }
}
