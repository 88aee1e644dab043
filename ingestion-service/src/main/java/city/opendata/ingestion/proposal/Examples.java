package city.opendata.ingestion.proposal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A few short values of a column. What is shown of a sensitive one are stars in its form. */
final class Examples {

  private static final int MOST = 3;
  private static final int LONGEST_BYTES = 120;

  private final Set<String> values = new LinkedHashSet<>();

  void add(byte[] text, int start, int end) {
    if (values.size() < MOST && end - start <= LONGEST_BYTES) {
      values.add(new String(text, start, end - start, StandardCharsets.UTF_8));
    }
  }

  List<String> shown() {
    return List.copyOf(values);
  }

  /** Letters and digits of every script are replaced; what separates them stays. */
  List<String> masked() {
    return values.stream().map(Examples::mask).distinct().toList();
  }

  private static String mask(String value) {
    StringBuilder masked = new StringBuilder();
    value
        .codePoints()
        .map(one -> one < 0x80 && !Character.isLetterOrDigit(one) ? one : '*')
        .forEach(masked::appendCodePoint);
    return masked.toString();
  }
}
