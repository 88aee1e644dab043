package city.opendata.kit.problem;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.CurrentCaller;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Fails in every way that a resource can. */
@Path("/sample")
public class SampleResource {

  record Sample(
      @NotBlank @Size(max = 10) String name,
      int count,
      OffsetDateTime at,
      List<@NotNull @Valid Part> parts) {}

  record Part(@NotBlank String label) {}

  private final CurrentCaller caller;

  SampleResource(CurrentCaller caller) {
    this.caller = caller;
  }

  @POST
  @PermitAll
  public Sample echo(@NotNull @Valid Sample body) {
    return body;
  }

  @GET
  @PermitAll
  public String number(@QueryParam("number") @Max(5) int number) {
    return String.valueOf(number);
  }

  @GET
  @Path("caller")
  @RolesAllowed("steward")
  public Caller caller() {
    return caller.get();
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return "nobody may read this";
  }

  @GET
  @Path("broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("a secret that must not get out: 13800000000");
  }

  @GET
  @Path("conditional")
  @PermitAll
  public String conditional() {
    throw new ClientErrorException(412);
  }

  @GET
  @Path("stale")
  @PermitAll
  public String stale() {
    throw new IllegalStateException(new OptimisticLockException());
  }

  @GET
  @Path("no-connection")
  @PermitAll
  public String noConnection() {
    throw new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
  }

  @GET
  @Path("no-identity-provider")
  @PermitAll
  public String noIdentityProvider() {
    throw new AuthenticationFailedException(new OIDCException("OIDC Server is not available"));
  }
}
