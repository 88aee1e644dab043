package city.opendata.kit.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A page that has a next one. */
@Path("/pages")
public class PageSampleResource {

  @GET
  @PermitAll
  public Response page(@Context UriInfo request) {
    return PageResponses.of(new Page<>(List.of("one"), "two+/="), request);
  }
}
