package city.opendata.bench.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of kinds of which a careful person could name either, from {@code also-right.csv}. Whatever
 * is found, the same data is kept back.
 */
record AlsoRight(List<Pair> pairs) {

  private static final String CODES = "codes";
  private static final Pattern CODE = Pattern.compile("\\s*[A-Za-z]{0,3}[0-9０-９]{8,}\\s*");
  private static final int CELLS = 5;

  /**
   * What may be found instead of what is expected.
   *
   * @param codes only where the values are numbers of something
   * @param header only where the header has this in it
   */
  record Pair(SensitiveKind expected, SensitiveKind found, boolean codes, Pattern header) {

    private static Pair of(String line) {
      String[] cells = line.split(",", CELLS);
      return new Pair(
          SensitiveKind.ofWireName(cells[0]).orElseThrow(),
          SensitiveKind.ofWireName(cells[1]).orElseThrow(),
          cells[2].equals(CODES),
          Pattern.compile(cells[3]));
    }
  }

  AlsoRight {
    pairs = List.copyOf(pairs);
  }

  static AlsoRight read() {
    try (InputStream file =
        Objects.requireNonNull(AlsoRight.class.getResourceAsStream("also-right.csv"))) {
      String text = new String(file.readAllBytes(), UTF_8);
      return new AlsoRight(text.lines().skip(1).map(Pair::of).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the finding is as good as the label. */
  boolean holds(ColumnCase one, @Nullable SensitiveKind found) {
    return pairs.stream()
        .anyMatch(
            pair ->
                pair.expected() == one.kind()
                    && pair.found() == found
                    && pair.header().matcher(one.header()).find()
                    && (!pair.codes() || hasCodes(one)));
  }

  private static boolean hasCodes(ColumnCase one) {
    long codes = one.values().stream().filter(value -> CODE.matcher(value).matches()).count();
    return 2 * codes > one.values().size();
  }
}
