package city.opendata.ingestion.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.parse.Moments;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** Shows a cleaned cell as text. */
final class CellText {

  private CellText() {}

  static @Nullable String of(FieldType type, Cells cells, int row, TextBuffer text) {
    if (cells.verdicts()[row] == Cells.EMPTY) {
      return null;
    }
    TextBuffer shown = new TextBuffer(40);
    long number = cells.numbers()[row];
    switch (type) {
      case INTEGER -> shown.append(Long.toString(number));
      case BOOLEAN -> shown.append(number == 1 ? "true" : "false");
      case DATE -> Dates.append(number, shown);
      case DATETIME -> Moments.append(number, shown);
      case STRING, NUMBER -> {
        int start = cells.starts()[row];
        return new String(text.bytes(), start, cells.ends()[row] - start, UTF_8);
      }
    }
    return shown.toString();
  }
}
