package city.opendata.ingestion.proposal;

import city.opendata.kit.text.HiddenCharacters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Titles of fields: the headers as they are, because files are matched by them. A header that can
 * be no title is made one, and the file has to be corrected before it can be loaded.
 */
final class Titles {

  private static final int LONGEST = 190;

  private Titles() {}

  /** A title for each header, and what is wrong with a header in the notes of its column. */
  static List<String> of(List<String> headers, List<Notes> notes) {
    List<String> titles = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      String title = visible(header);
      if (title.isEmpty()) {
        title = "列 " + (i + 1);
        notes.get(i).add("blank-header", i + 1);
      } else if (!title.equals(header)) {
        notes.get(i).add("unusable-header");
      } else if (taken.contains(title)) {
        notes.get(i).add("repeated-header");
      }
      String free = title;
      for (int number = 2; !taken.add(free); number++) {
        free = title + " (" + number + ")";
      }
      titles.add(free);
    }
    return List.copyOf(titles);
  }

  private static String visible(String header) {
    StringBuilder visible = new StringBuilder();
    header
        .codePoints()
        .filter(one -> !HiddenCharacters.in(Character.toString(one), false))
        .limit(LONGEST)
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }
}
