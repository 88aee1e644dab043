package city.opendata.ingestion.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes names of headers that the catalog takes, each once. A header that is such a name already
 * stays as it is; others are spelled in pinyin, as xingMing for 姓名. No made name is another
 * column's header, because a file's header may call a field by either.
 */
final class FieldNames {

  /** What the catalog demands of a name. */
  static final String FORM = "[A-Za-z][A-Za-z0-9_]{0,62}";

  /** Names that the records API and PostgreSQL have for themselves. */
  static final Set<String> RESERVED =
      Set.of(
          "select",
          "order",
          "limit",
          "offset",
          "cursor",
          "and",
          "or",
          "not",
          "on_conflict",
          "columns",
          "bom",
          "tableoid",
          "xmin",
          "cmin",
          "xmax",
          "cmax",
          "ctid");

  private static final Pattern NAME = Pattern.compile(FORM);
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+");

  /** Leaves room for a number behind it. */
  private static final int LONGEST = 56;

  private final Set<String> taken = new HashSet<>();

  private FieldNames() {}

  /** A name for each header. */
  static List<String> of(List<String> headers) {
    FieldNames names = new FieldNames();
    List<String> given = new ArrayList<>();
    for (String header : headers) {
      boolean fits = NAME.matcher(header).matches() && names.isFree(header);
      given.add(fits ? header : "");
      if (fits) {
        names.taken.add(fold(header));
      }
    }
    headers.forEach(header -> names.taken.add(fold(header)));
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).isEmpty()) {
        given.set(i, names.make(headers.get(i), i + 1));
      }
    }
    return List.copyOf(given);
  }

  private String make(String header, int position) {
    String spelled = camelCase(Pinyin.of(HeaderText.of(header).outside()));
    String name = spelled.isEmpty() ? camelCase(Pinyin.of(header)) : spelled;
    name = name.isEmpty() ? "column" + position : name;
    name = Character.isDigit(name.charAt(0)) ? "f" + name : name;
    String free = name;
    for (int number = 2; !isFree(free); number++) {
      free = name + "_" + number;
    }
    taken.add(fold(free));
    return free;
  }

  /** Words that do not fit any more are left out. */
  private static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .takeWhile(word -> name.length() + word.length() <= LONGEST)
        .forEach(
            word ->
                name.append(name.isEmpty() ? word.substring(0, 1) : capital(word))
                    .append(word, 1, word.length()));
    return name.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private boolean isFree(String name) {
    return !RESERVED.contains(fold(name)) && !taken.contains(fold(name));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
