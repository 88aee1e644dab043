package city.opendata.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who may call an endpoint, as {@code endpoint-rules.csv} says.
 *
 * @param callers role names, or {@code anyone}
 * @param otherUnit what a caller with the right role of another unit gets; 0 when units play no
 *     part
 */
record EndpointRule(
    String service, String method, String path, Set<String> callers, int otherUnit) {

  private static final String FILE = "/endpoint-rules.csv";

  static List<EndpointRule> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EndpointRule.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(EndpointRule::parse).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static EndpointRule parse(String line) {
    String[] cells = line.split(",", -1);
    return new EndpointRule(
        cells[0],
        cells[1],
        cells[2],
        Set.of(cells[3].split(" ")),
        cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]));
  }

  boolean isOpenToAnyone() {
    return callers.contains("anyone");
  }

  /** The endpoint's name: method and path. */
  String endpoint() {
    return method + " " + path;
  }

  @Override
  public String toString() {
    return endpoint();
  }
}
