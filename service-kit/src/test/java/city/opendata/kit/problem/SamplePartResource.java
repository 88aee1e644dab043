package city.opendata.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource below another one's address. */
@Path("/sample/parts/{number}")
public class SamplePartResource {

  @GET
  @PermitAll
  public int number(@PathParam("number") int number) {
    return number;
  }

  @GET
  @PermitAll
  @Path("labels")
  public String labels() {
    return "none";
  }
}
