package city.opendata.ingestion.cleaning.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code lexicon.csv}: lists of words by name, for values and free text. */
final class Lexicon {

  private static final String FILE = "lexicon.csv";

  private final String version;
  private final int checksum;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, WordMatcher> matchers = new ConcurrentHashMap<>();

  private Lexicon(RuleFile file) {
    version = file.version();
    checksum = file.checksum();
    for (String[] cells : file.rows()) {
      lists.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(cells[1]);
    }
  }

  static Lexicon shipped() {
    return new Lexicon(RuleFile.read(FILE, 2));
  }

  String version() {
    return version;
  }

  int checksum() {
    return checksum;
  }

  List<String> list(String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException(FILE + " has no list " + name);
    }
    return words;
  }

  WordMatcher matcher(String name) {
    return matchers.computeIfAbsent(name, list -> new WordMatcher(list(list)));
  }
}
