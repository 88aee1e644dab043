package city.opendata.ingestion.cleaning.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.Arrays;
import java.util.List;

/** Knows a file's header again, in the middle of files that were put together. */
final class HeaderRow {

  private final byte[][] names;

  HeaderRow(List<String> names) {
    this.names =
        names.stream().map(name -> Blanks.strip(name).getBytes(UTF_8)).toArray(byte[][]::new);
  }

  /** Whether a row's cells are the header's, but for blanks around them. */
  boolean isAt(Cells[] columns, int row, byte[] text) {
    if (names.length == 0 || !mayBeAt(columns[0], row, text)) {
      return false;
    }
    for (int column = 0; column < names.length; column++) {
      byte[] name = names[column];
      int end = columns[column].ends()[row];
      int start = Blanks.skip(text, columns[column].starts()[row], end);
      end = Blanks.skipBack(text, start, end);
      if (!Arrays.equals(text, start, end, name, 0, name.length)) {
        return false;
      }
    }
    return true;
  }

  /** Settles nearly every row by its first character. */
  private boolean mayBeAt(Cells first, int row, byte[] text) {
    byte[] name = names[0];
    int start = first.starts()[row];
    return first.ends()[row] - start >= name.length
        && (name.length == 0 || text[start] == name[0] || text[start] <= ' ');
  }
}
