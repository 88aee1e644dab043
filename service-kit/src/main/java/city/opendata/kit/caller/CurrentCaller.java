package city.opendata.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

  private static final String UNIT_CLAIM = "unit";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Caller.ANONYMOUS;
    }
    return new Caller(token.getSubject(), token.getName(), identity.getRoles(), unitOf(token));
  }

  private static @org.jspecify.annotations.Nullable String unitOf(JsonWebToken token) {
    Object unit = token.getClaim(UNIT_CLAIM);
    if (unit instanceof JsonString text) {
      return text.getString();
    }
    return unit instanceof String text && !text.isBlank() ? text : null;
  }
}
