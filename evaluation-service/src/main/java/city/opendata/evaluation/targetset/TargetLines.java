package city.opendata.evaluation.targetset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a target file as trimmed text; the annex has stray blanks, also no-break ones. */
final class TargetLines {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TargetLines() {}

  /** A line with its place in the file; the header is line 1. */
  record Line(long number, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }
  }

  static List<Line> read(byte[] file) {
    String text = decode(file);
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      return lines.stream().map(TargetLines::trimmed).toList();
    } catch (CsvParseException malformed) {
      throw refused("file", "not-csv");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Line trimmed(CsvRecord line) {
    return new Line(
        line.getStartingLineNumber(), line.getFields().stream().map(TargetLines::trimmed).toList());
  }

  /** In one pass, because a cell may be as long as the file. */
  private static String trimmed(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Strict UTF-8: a byte that is not is refused with its line. */
  private static String decode(byte[] file) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(file.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(character -> character == '\n').count();
      throw refused("line[" + line + "]", "not-utf-8", line);
    }
    return text.toString();
  }

  private static InvalidTargetFileException refused(
      String field, String code, Object... arguments) {
    TargetFileErrors errors = new TargetFileErrors();
    errors.add(field, code, arguments);
    return errors.refusal();
  }
}
