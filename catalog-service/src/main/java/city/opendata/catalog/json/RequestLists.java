package city.opendata.catalog.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes over the lists of a request. */
public final class RequestLists {

  private RequestLists() {}

  /**
   * The elements, at most one more than allowed: enough for {@code @Size} to refuse the list, and
   * too few for the violations of a hostile one to fill the memory. A null element stays for the
   * validation to name; {@code List.copyOf} would throw.
   */
  public static <T> List<T> bounded(List<T> sent, int most) {
    return Collections.unmodifiableList(
        new ArrayList<>(sent.subList(0, Math.min(sent.size(), most + 1))));
  }
}
