package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of some cells of a row, one row after the other, as rules want them. */
final class RowValues {

  /** Stands for a cell that is in error. */
  static final Object BAD = new Object();

  /** Days begin here. */
  private static final Duration OFFSET = Duration.ofHours(8);

  private final TextBuffer text;
  private final List<Input> inputs;
  private final @Nullable Object[] values;

  /** Where values come from. */
  record Input(Cells cells, FieldType type) {}

  RowValues(TextBuffer text, List<Input> inputs) {
    this.text = text;
    this.inputs = List.copyOf(inputs);
    this.values = new @Nullable Object[inputs.size()];
  }

  /** The values of a row, valid until the next: null where a cell is empty. */
  @Nullable Object[] of(int row) {
    for (int i = 0; i < values.length; i++) {
      Cells cells = inputs.get(i).cells();
      int verdict = cells.verdicts()[row];
      values[i] =
          verdict == Cells.VALUE
              ? value(inputs.get(i).type(), cells, row)
              : verdict == Cells.EMPTY ? null : BAD;
    }
    return values;
  }

  private Object value(FieldType type, Cells cells, int row) {
    return switch (type) {
      case STRING -> read(cells, row);
      case INTEGER -> cells.numbers()[row];
      case NUMBER -> new BigDecimal(read(cells, row));
      case BOOLEAN -> cells.numbers()[row] != 0;
      case DATE -> Instant.EPOCH.plus(Duration.ofDays(cells.numbers()[row])).minus(OFFSET);
      case DATETIME -> Instant.EPOCH.plus(cells.numbers()[row], ChronoUnit.MICROS);
    };
  }

  private String read(Cells cells, int row) {
    int start = cells.starts()[row];
    return new String(text.bytes(), start, cells.ends()[row] - start, StandardCharsets.UTF_8);
  }
}
