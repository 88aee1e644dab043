package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.block.BlockFault.Kind;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.Find;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells of a block's text, which begins with a row and ends with a line end. RFC 4180, and
 * what else is common: any line end, quotes within an unquoted cell.
 */
final class CsvSplitter {

  private final CsvLimits limits;
  private final Block block;
  private final byte[] text;
  private final int end;
  private final Cells[] columns;
  private int[] extra = {};
  private int at;
  private int line;
  private int emptyLines;

  CsvSplitter(Block block, CsvLimits limits) {
    this.limits = limits;
    this.block = block;
    this.text = block.text().bytes();
    this.end = block.text().size();
    this.columns = block.columns();
  }

  /** Splits all rows. */
  void split() {
    BlockFault fault = null;
    while (fault == null && at < end) {
      fault = next();
    }
    block.end(line, emptyLines, fault);
  }

  /** Splits one row, with the empty lines before it; returns the position after it. */
  int splitFirst() {
    BlockFault fault = null;
    while (fault == null && at < end && block.records() == 0) {
      fault = next();
    }
    block.end(line, emptyLines, fault);
    return at;
  }

  private @Nullable BlockFault next() {
    if (text[at] == '\n' || text[at] == '\r') {
      endLine();
      emptyLines++;
      return null;
    }
    return row();
  }

  private @Nullable BlockFault row() {
    int row = block.nextRow();
    int firstLine = line;
    int firstByte = at;
    int count = 0;
    while (true) {
      int start = at;
      int stop;
      if (at < end && text[at] == '"') {
        start++;
        stop = unquote();
        if (stop < 0) {
          return new BlockFault.Unreadable(Kind.QUOTE, firstLine, count);
        }
      } else {
        stop = cellEnd();
        at = stop;
      }
      if (stop - start > limits.fieldLength()
          && Utf8.count(text, start, stop) > limits.fieldLength()) {
        return new BlockFault.Unreadable(Kind.CELL_TOO_LONG, firstLine, count);
      }
      if (count < columns.length) {
        columns[count].put(row, start, stop);
      } else {
        putExtra(count - columns.length, start, stop);
      }
      count++;
      if (at == end || text[at] != ',') {
        break;
      }
      at++;
      if (count == limits.columns()) {
        return new BlockFault.Unreadable(Kind.TOO_MANY_CELLS, firstLine, count);
      }
    }
    if (at - firstByte > limits.recordLength() && length(row, count) > limits.recordLength()) {
      return new BlockFault.Unreadable(Kind.ROW_TOO_LONG, firstLine, count);
    }
    endLine();
    if (count == columns.length) {
      block.endRow(firstLine);
    } else {
      block.endStrayRow(firstLine, slices(row, count));
    }
    return null;
  }

  /** The end of an unquoted cell. */
  private int cellEnd() {
    int i = Find.firstBelow(text, at, end, '-');
    while (i < end && text[i] != ',' && text[i] != '\n' && text[i] != '\r') {
      i = Find.firstBelow(text, i + 1, end, '-');
    }
    return i;
  }

  /**
   * Reads a quoted cell and moves its text together where quotes were doubled. Returns the end of
   * its text, or -1 when the quote does not close before a comma or a line end.
   */
  private int unquote() {
    int from = at + 1;
    int quote = Find.first(text, from, end, '"');
    int written = quote;
    while (quote + 1 < end && text[quote + 1] == '"') {
      int next = Find.first(text, quote + 2, end, '"');
      text[written++] = '"';
      System.arraycopy(text, quote + 2, text, written, next - quote - 2);
      written += next - quote - 2;
      quote = next;
    }
    at = quote + 1;
    boolean closed = quote < end && (at == end || isCellEnd(text[at]));
    if (!closed) {
      return -1;
    }
    countLines(from, written);
    return written;
  }

  private static boolean isCellEnd(byte b) {
    return b == ',' || b == '\n' || b == '\r';
  }

  private void countLines(int from, int to) {
    for (int i = Find.firstBelow(text, from, to, ' ');
        i < to;
        i = Find.firstBelow(text, i + 1, to, ' ')) {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n'))) {
        line++;
      }
    }
  }

  private void endLine() {
    if (at < end && text[at++] == '\r' && at < end && text[at] == '\n') {
      at++;
    }
    line++;
  }

  private void putExtra(int index, int start, int stop) {
    if (2 * index == extra.length) {
      extra = Arrays.copyOf(extra, Math.max(16, 2 * extra.length));
    }
    extra[2 * index] = start;
    extra[2 * index + 1] = stop;
  }

  private int[] slices(int row, int count) {
    int[] slices = new int[2 * count];
    for (int i = 0; i < count; i++) {
      slices[2 * i] =
          i < columns.length ? columns[i].starts()[row] : extra[2 * (i - columns.length)];
      slices[2 * i + 1] =
          i < columns.length ? columns[i].ends()[row] : extra[2 * (i - columns.length) + 1];
    }
    return slices;
  }

  /** Characters of all cells of a row. */
  private int length(int row, int count) {
    int[] slices = slices(row, count);
    int length = 0;
    for (int i = 0; i < count; i++) {
      length += Utf8.count(text, slices[2 * i], slices[2 * i + 1]);
    }
    return length;
  }
}
