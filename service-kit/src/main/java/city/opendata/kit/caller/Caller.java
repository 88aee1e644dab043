package city.opendata.kit.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the verified token says.
 *
 * @param subject the identity provider's id of the person or service account; empty when anonymous
 * @param name the name to show
 * @param roles realm roles; empty when anonymous
 * @param unit the code of the unit that the caller acts for, when the token carries one
 */
public record Caller(String subject, String name, Set<String> roles, @Nullable String unit) {

  /** A caller without a token. */
  public static final Caller ANONYMOUS = new Caller("", "anonymous", Set.of(), null);

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean isAnonymous() {
    return subject.isEmpty();
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  public boolean hasAnyRole(String... anyOf) {
    for (String role : anyOf) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token binds the caller to this unit. */
  public boolean actsFor(String unitCode) {
    return unitCode.equals(unit);
  }
}
