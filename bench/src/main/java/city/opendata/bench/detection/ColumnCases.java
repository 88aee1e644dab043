package city.opendata.bench.detection;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Labelled columns: every header of a group with values of its own, of 20 to 2000 rows, some of
 * them empty, dirty or written otherwise.
 */
final class ColumnCases {

  private static final int[] ROWS = {20, 24, 40, 80, 150, 400, 2000};
  private static final double MOST_NOISE = 0.2;
  private static final String[] DIRT = {"", "", "无", "-", "不详", "待补充", "见附件", "??", "同上"};

  private final SplittableRandom random;
  private final int repeats;
  private final List<ColumnCase> cases = new ArrayList<>();

  private ColumnCases(SplittableRandom random, int repeats) {
    this.random = random;
    this.repeats = repeats;
  }

  /** All groups, each header so many times. */
  static List<ColumnCase> all(long seed, int repeats) {
    ColumnCases all = new ColumnCases(new SplittableRandom(seed), repeats);
    SensitiveColumns.addTo(all);
    LookAlikeColumns.addTo(all);
    return all.cases;
  }

  /** The headers of a set of its own, each so many times. */
  static List<ColumnCase> of(FreshSet set, long seed, int repeats) {
    ColumnCases all = new ColumnCases(new SplittableRandom(seed), repeats);
    set.addTo(all);
    return all.cases;
  }

  /** Adds a column for each header, which are divided by spaces. */
  void add(@Nullable SensitiveKind kind, String headers, Maker maker) {
    for (String header : headers.split(" ")) {
      for (int i = 0; i < repeats; i++) {
        cases.add(new ColumnCase(kind, header, values(maker)));
      }
    }
  }

  private List<String> values(Maker maker) {
    int rows = ROWS[random.nextInt(ROWS.length)];
    double noise = random.nextInt(3) == 0 ? 0 : random.nextDouble() * MOST_NOISE;
    List<String> values = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      values.add(
          random.nextDouble() < noise
              ? DIRT[random.nextInt(DIRT.length)]
              : otherwise(maker.make(random)));
    }
    return values;
  }

  /** Now and then with a blank or in full width, as people type. */
  private String otherwise(String value) {
    return switch (random.nextInt(60)) {
      case 0 -> " " + value;
      case 1 -> value + "\t";
      case 2 -> wide(value);
      default -> value;
    };
  }

  private static String wide(String value) {
    StringBuilder wide = new StringBuilder();
    for (char one : value.toCharArray()) {
      wide.append(one >= '0' && one <= '9' ? (char) (one + 0xFEE0) : one);
    }
    return wide.toString();
  }
}
