package city.opendata.ingestion.cleaning.mask;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.parse.DateOptions;
import city.opendata.ingestion.cleaning.parse.NumberOptions;
import city.opendata.ingestion.cleaning.step.DateValue;
import city.opendata.ingestion.cleaning.step.DecimalValue;
import city.opendata.ingestion.cleaning.step.IntegerValue;
import city.opendata.ingestion.cleaning.step.MomentValue;
import city.opendata.ingestion.cleaning.step.Presence;
import city.opendata.ingestion.cleaning.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Masks values as the engine does. */
final class MaskRun {

  static final int WRONG_TYPE = 1;
  static final PseudonymKey KEY = new PseudonymKey(1, new byte[32]);

  private MaskRun() {}

  /** What a value of a field becomes; null when nothing is released. */
  static @Nullable String mask(Mask mask, FieldType type, String value) {
    return mask(mask, type, List.of(value)).getFirst().value();
  }

  static String text(Mask mask, String value) {
    return Objects.requireNonNull(mask(mask, FieldType.STRING, value));
  }

  /** A released value. */
  record Released(@Nullable String value) {}

  static List<Released> mask(Mask mask, FieldType type, List<String> values) {
    Block block = block(values);
    Cells cells = block.columns()[0];
    new Presence(Cells.EMPTY).apply(cells, block.text());
    reading(type).forEach(step -> step.apply(cells, block.text()));
    MaskSteps.of(mask, type, PseudonymKey.Source.of(KEY))
        .forEach(step -> step.apply(cells, block.text()));
    List<Released> released = new ArrayList<>();
    for (int row = 0; row < values.size(); row++) {
      released.add(new Released(show(mask.releasedType(type), block, row)));
    }
    return released;
  }

  static Block block(List<String> values) {
    Block block = new Block();
    block.begin(1);
    for (String value : values) {
      int row = block.nextRow();
      int start = block.text().size();
      block.text().append(value);
      block.columns()[0].put(row, start, block.text().size());
      block.endRow(row);
    }
    block.end(values.size(), 0, null);
    return block;
  }

  private static List<Step> reading(FieldType type) {
    return switch (type) {
      case STRING, BOOLEAN -> List.of();
      case INTEGER -> List.of(new IntegerValue(NumberOptions.PLAIN, WRONG_TYPE, WRONG_TYPE));
      case NUMBER -> List.of(new DecimalValue(NumberOptions.PLAIN, WRONG_TYPE));
      case DATE -> List.of(new DateValue(DateOptions.WRITTEN, Cells.EMPTY, WRONG_TYPE));
      case DATETIME -> List.of(new MomentValue(DateOptions.WRITTEN, WRONG_TYPE));
    };
  }

  private static @Nullable String show(FieldType type, Block block, int row) {
    Cells cells = block.columns()[0];
    if (cells.verdicts()[row] == Cells.EMPTY) {
      return null;
    }
    return switch (type) {
      case STRING, NUMBER -> {
        int start = cells.starts()[row];
        yield new String(block.text().bytes(), start, cells.ends()[row] - start, UTF_8);
      }
      case INTEGER, BOOLEAN, DATE, DATETIME -> Long.toString(cells.numbers()[row]);
    };
  }
}
