package city.opendata.bench;

import city.opendata.bench.measure.Measure;
import city.opendata.bench.pairs.Pairs;
import city.opendata.local.part.PlatformException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param pairs of each measure
 */
record Arguments(long rows, int pairs, Set<Measure> measures) {

  private static final String ROWS = "--rows=";
  private static final String PAIRS = "--pairs=";
  private static final String ONLY = "--only=";
  private static final long MOST_ROWS = 100_000_000;
  private static final long MOST_PAIRS = 1_000;

  Arguments {
    measures = Set.copyOf(measures);
  }

  /** Reads the options that follow {@code ./platform bench ingest}. */
  static Arguments of(List<String> options) {
    long rows = 1_000_000;
    int pairs = Pairs.ENOUGH;
    Set<Measure> measures = EnumSet.allOf(Measure.class);
    for (String option : options) {
      if (option.startsWith(ROWS)) {
        rows = number(option, ROWS, MOST_ROWS);
      } else if (option.startsWith(PAIRS)) {
        pairs = (int) number(option, PAIRS, MOST_PAIRS);
      } else if (option.startsWith(ONLY)) {
        measures = EnumSet.noneOf(Measure.class);
        for (String name : option.substring(ONLY.length()).split(",", -1)) {
          measures.add(Measure.named(name));
        }
      } else {
        throw new PlatformException("Unknown option " + option + ": see ./platform help");
      }
    }
    return new Arguments(rows, pairs, measures);
  }

  /** The measures that only run code come first: a platform beside them would slow them. */
  List<Measure> inOrder() {
    return Arrays.stream(Measure.values())
        .filter(measures::contains)
        .sorted((one, other) -> Boolean.compare(one.needsPlatform(), other.needsPlatform()))
        .toList();
  }

  private static long number(String option, String name, long most) {
    String text = option.substring(name.length());
    if (text.matches("[0-9]{1,12}")) {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new PlatformException(
        "%s takes a whole number from 1 to %d, not '%s'."
            .formatted(name.substring(0, name.length() - 1), most, text));
  }
}
