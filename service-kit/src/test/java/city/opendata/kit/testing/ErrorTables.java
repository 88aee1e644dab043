package city.opendata.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of {@code docs/errors.md}.
 *
 * @param rows of each table the keys of its rows, such as {@code `not-found` | 404}, by the table's
 *     heading
 */
record ErrorTables(Map<String, Set<String>> rows) {

  private static final String HEADING = "## ";
  private static final String BELOW_THE_HEADER = "|---";
  private static final Pattern ROW = Pattern.compile("\\| (`[a-z0-9-]+`(?: \\| [0-9]{3})?) \\|.*");

  static ErrorTables read() throws IOException {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    String heading = "";
    for (String line : Files.readAllLines(ProjectFiles.find("docs/errors.md"))) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith(HEADING)) {
        heading = line.substring(HEADING.length());
      } else if (line.startsWith(BELOW_THE_HEADER)) {
        rows.put(heading, new TreeSet<>());
      } else if (row.matches()) {
        // The header's own row stands above the line below it, and is none of the table's.
        rows.getOrDefault(heading, new TreeSet<>()).add(row.group(1));
      }
    }
    return new ErrorTables(rows);
  }

  Set<String> under(String heading) {
    return rows.getOrDefault(heading, Set.of());
  }

  /** The table that has the most of these rows. */
  Set<String> nearest(Set<String> wanted) {
    Set<String> nearest = Set.of();
    for (Set<String> table : rows.values()) {
      if (common(table, wanted) > common(nearest, wanted)) {
        nearest = table;
      }
    }
    return nearest;
  }

  private static long common(Set<String> table, Set<String> wanted) {
    return table.stream().filter(wanted::contains).count();
  }
}
