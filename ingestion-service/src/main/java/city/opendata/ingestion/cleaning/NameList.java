package city.opendata.ingestion.cleaning;

import java.util.List;
import java.util.stream.Stream;

/** Names out of a file as arguments of a message, bounded whatever the file holds. */
final class NameList {

  private static final int SHOWN = 20;
  private static final int LONGEST = 100;

  private NameList() {}

  /** How many there are, then the first of them. */
  static String[] of(List<String> names) {
    Stream<String> shown = names.stream().limit(SHOWN).map(NameList::shortened);
    return Stream.concat(Stream.of(Integer.toString(names.size())), shown).toArray(String[]::new);
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, LONGEST)) + '…';
  }
}
