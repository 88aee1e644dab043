package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.block.BlockFault;
import city.opendata.ingestion.cleaning.block.BlockFault.Kind;
import city.opendata.ingestion.cleaning.decode.DecodedText;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Finds the place of a fault for people: the splitter knows the line of its row and the number of
 * the cell, so the text is read once more up to there.
 */
final class CsvFault {

  private final CsvLimits limits;

  CsvFault(CsvLimits limits) {
    this.limits = limits;
  }

  /** What is wrong with a row that begins in this line. */
  Rejection explain(DecodedText text, BlockFault.Unreadable fault, long line) throws IOException {
    return switch (fault.kind()) {
      case ROW_TOO_LONG -> tooMuch(RejectionCode.RECORD_TOO_LONG, line, 0, limits.recordLength());
      case TOO_MANY_CELLS -> tooMuch(RejectionCode.TOO_MANY_COLUMNS, line, 0, limits.columns());
      case CELL_TOO_LONG, QUOTE -> {
        try (CharacterWalk walk = new CharacterWalk(new BufferedReader(text.open()))) {
          moveTo(walk, line, fault.cell());
          yield fault.kind() == Kind.QUOTE
              ? quoted(walk)
              : tooMuch(
                  RejectionCode.FIELD_TOO_LONG, walk.line(), walk.column(), limits.fieldLength());
        }
      }
    };
  }

  private static Rejection tooMuch(RejectionCode code, long line, long column, int limit) {
    return Rejection.at(code, line, column, Integer.toString(limit));
  }

  private static void moveTo(CharacterWalk walk, long line, int index) throws IOException {
    while (walk.line() < line && walk.peek() >= 0) {
      walk.read();
    }
    for (int cell = 0; cell < index; cell++) {
      skipCell(walk);
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
    for (int length = 0; length < limits.quotedLength() && walk.peek() >= 0; length++) {
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
