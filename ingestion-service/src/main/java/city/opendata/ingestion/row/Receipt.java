package city.opendata.ingestion.row;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the rows of one push: the group that they were written with, and their places in it, from
 * 1. Written as {@code <group>-<first>} or {@code <group>-<first>-<last>}.
 */
record Receipt(UUID group, int first, int last) {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?");

  Receipt {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("rows " + first + " to " + last);
    }
  }

  /** Reads a receipt; empty when the text is none. */
  static Optional<Receipt> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(2));
    int last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
    return last < first || (last == first && parts.group(3) != null)
        ? Optional.empty()
        : Optional.of(new Receipt(UUID.fromString(parts.group(1)), first, last));
  }

  int rows() {
    return last - first + 1;
  }

  @Override
  public String toString() {
    return first == last ? group + "-" + first : group + "-" + first + "-" + last;
  }
}
