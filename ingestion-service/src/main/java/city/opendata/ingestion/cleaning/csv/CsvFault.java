package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Finds out what is wrong with a cell that the parser gave up on. The parser knows the line of its
 * row and its number, but not where a quote opened; so the text is read once more up to there.
 */
final class CsvFault {

  private final CsvLimits limits;

  CsvFault(CsvLimits limits) {
    this.limits = limits;
  }

  /** Why the cell {@code index} of the row that begins in this line could not be read. */
  Rejection diagnose(DecodedText text, long line, int index) throws IOException {
    try (CharacterWalk walk = new CharacterWalk(new BufferedReader(text.open()))) {
      while (walk.line() < line && walk.peek() >= 0) {
        walk.read();
      }
      for (int cell = 0; cell < index; cell++) {
        skipCell(walk);
      }
      return walk.peek() == '"'
          ? quoted(walk)
          : Rejection.at(
              RejectionCode.FIELD_TOO_LONG,
              walk.line(),
              walk.column(),
              Integer.toString(limits.fieldLength()));
    }
  }

  private static void skipCell(CharacterWalk walk) throws IOException {
    boolean quoted = walk.peek() == '"';
    boolean inside = false;
    while (walk.peek() >= 0 && (inside || walk.peek() != ',')) {
      inside ^= quoted && walk.peek() == '"';
      walk.read();
    }
    walk.read();
  }

  private Rejection quoted(CharacterWalk walk) throws IOException {
    long line = walk.line();
    long column = walk.column();
    boolean inside = true;
    walk.read();
    for (int length = 0; length < limits.bufferLength() && walk.peek() >= 0; length++) {
      if (walk.peek() == '"') {
        inside = !inside;
      } else if (!inside) {
        return Rejection.at(
            RejectionCode.TEXT_AFTER_QUOTE,
            line,
            column,
            Long.toString(walk.line()),
            Long.toString(walk.column()));
      }
      walk.read();
    }
    return Rejection.at(RejectionCode.UNCLOSED_QUOTE, line, column);
  }
}
