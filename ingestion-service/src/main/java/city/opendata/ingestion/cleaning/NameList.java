package city.opendata.ingestion.cleaning;

import java.util.List;
import java.util.stream.Stream;

/** Names as arguments of a message, bounded whatever the file holds. */
final class NameList {

  static final int SHOWN = 20;

  private NameList() {}

  /** How many there are, then the first of them. */
  static String[] of(List<String> names) {
    return Stream.concat(Stream.of(Integer.toString(names.size())), first(names).stream())
        .toArray(String[]::new);
  }

  /** The first of them. */
  static List<String> first(List<String> names) {
    return names.subList(0, Math.min(SHOWN, names.size()));
  }
}
