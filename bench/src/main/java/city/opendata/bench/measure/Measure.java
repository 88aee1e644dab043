package city.opendata.bench.measure;

import city.opendata.local.part.PlatformException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured. */
public enum Measure {
  COPY(
      "the whole path of a push, from stored to released",
      "COPY of the same CSV on the same server",
      true),
  CLEANER("the cleaner alone, without a database", "DuckDB: mask and write Parquet", false),
  BAD_ROWS(
      "the whole path of a push, one row in a hundred bad",
      "the whole path of a push without bad rows",
      true),
  SCALE(
      "the cleaner on ten times the rows, heap of 256 MiB",
      "the cleaner on the rows, heap of 256 MiB",
      false),
  SINGLE_ROWS("single rows from 16 clients", "INSERT from 16 clients", true);

  private final String ours;
  private final String denominator;
  private final boolean needsPlatform;

  Measure(String ours, String denominator, boolean needsPlatform) {
    this.ours = ours;
    this.denominator = denominator;
    this.needsPlatform = needsPlatform;
  }

  /** The name by which it is asked for. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String ours() {
    return ours;
  }

  public String denominator() {
    return denominator;
  }

  /** Whether it starts the whole platform, or only runs code. */
  public boolean needsPlatform() {
    return needsPlatform;
  }

  /** What the median of the ratios should come to. */
  public Goal goal() {
    return switch (this) {
      case COPY -> new Goal(1.2, 1.5);
      case CLEANER -> new Goal(1.2, 2);
      case BAD_ROWS -> new Goal(0.95, 0.95);
      // The time for each row may grow to 1.1 times what it is with a tenth of the rows.
      case SCALE -> new Goal(0.91, 0.91);
      case SINGLE_ROWS -> new Goal(0.2, 0.5);
    };
  }

  /** The measure of this name. */
  public static Measure named(String name) {
    return Arrays.stream(values())
        .filter(measure -> measure.shortName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PlatformException(
                    "There is no measure '%s'; there are %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(Measure::shortName)
                                .collect(Collectors.joining(", ")))));
  }
}
