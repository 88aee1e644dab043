package city.opendata.ingestion.release;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names that come from contracts into SQL. */
public final class SqlNames {

  private SqlNames() {}

  public static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** {@code "a", "b"}. */
  static String list(Collection<String> names) {
    return names.stream().map(SqlNames::quoted).collect(Collectors.joining(", "));
  }

  /** {@code t."a", t."b"}. */
  static String list(String table, Collection<String> names) {
    return names.stream().map(name -> table + "." + quoted(name)).collect(Collectors.joining(", "));
  }

  /** {@code a."k" = b."k" and a."l" = b."l"}. */
  static String equal(String one, String other, Collection<String> names) {
    return names.stream()
        .map(name -> "%1$s.%3$s = %2$s.%3$s".formatted(one, other, quoted(name)))
        .collect(Collectors.joining(" and "));
  }
}
