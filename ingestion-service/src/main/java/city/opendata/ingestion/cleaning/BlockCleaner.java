package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource.Header;
import city.opendata.ingestion.cleaning.step.PatternTooCostlyException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Cleans block after block of one file. Serves one thread. */
final class BlockCleaner {

  private final ColumnCleaner[] byField;
  private final @Nullable ColumnCleaner[] byColumn;
  private final ColumnCleaner[] absent;
  private final List<PositionCleaner> positions;
  private final Block block;
  private final RowRules rules;
  private final CleanBlock clean;

  /** Takes the file's header and which field each column of it is. */
  BlockCleaner(Contract contract, CleaningContext context, Header header, ColumnMatch match) {
    List<Field> fields = contract.fields();
    Surroundings surroundings =
        new Surroundings(contract.missingValues(), contract.degreesFields(), context);
    byField =
        fields.stream()
            .map(field -> new ColumnCleaner(field, contract, surroundings))
            .toArray(ColumnCleaner[]::new);
    int[] fieldOf = match.positions();
    byColumn = new @Nullable ColumnCleaner[fieldOf.length];
    for (int column = 0; column < fieldOf.length; column++) {
      byColumn[column] = fieldOf[column] == ColumnMatch.UNKNOWN ? null : byField[fieldOf[column]];
    }
    int[] missing = match.absent(fields.size());
    absent = Arrays.stream(missing).mapToObj(i -> byField[i]).toArray(ColumnCleaner[]::new);
    positions = positions(contract, byField);
    block = new Block(header.cells());
    begin();
    Cells[] cells = cells(fieldOf, missing);
    rules = new RowRules(contract, block, cells);
    clean = new CleanBlock(block, byColumn, rules, cells);
  }

  /** The cells of the block by field, for fields without a column too. */
  private Cells[] cells(int[] fieldOf, int[] missing) {
    Cells[] all = new Cells[byField.length];
    for (int column = 0; column < fieldOf.length; column++) {
      if (fieldOf[column] != ColumnMatch.UNKNOWN) {
        all[fieldOf[column]] = block.columns()[column];
      }
    }
    for (int i = 0; i < missing.length; i++) {
      all[missing[i]] = block.absent()[i];
    }
    return all;
  }

  /** The fields in the file's order; an empty text for a column that no field has. */
  List<String> columns() {
    return Arrays.stream(byColumn).map(column -> column == null ? "" : column.field()).toList();
  }

  /** The block, empty, to be filled. */
  Block begin() {
    block.begin(byColumn.length, absent.length);
    return block;
  }

  /**
   * Cleans the block; what ends the cleaning comes back with its place in the block.
   *
   * @param number of the block in its file, from 0
   */
  @Nullable Rejection clean(long number) {
    for (int column = 0; column < byColumn.length; column++) {
      ColumnCleaner cleaner = byColumn[column];
      if (cleaner == null) {
        continue;
      }
      try {
        cleaner.clean(block.columns()[column], block.text());
      } catch (PatternTooCostlyException e) {
        int row = e.row();
        return Rejection.at(RejectionCode.PATTERN_TOO_COSTLY, block.line(row), 0, cleaner.field())
            .inRow(block.ordinal(row));
      }
    }
    for (int i = 0; i < absent.length; i++) {
      absent[i].clean(block.absent()[i], block.text());
    }
    positions.forEach(position -> position.clean(clean, block.text()));
    forEachColumn((cleaner, cells) -> cleaner.examine(number, cells, block.text(), block.bad()));
    rules.check();
    forEachColumn((cleaner, cells) -> cleaner.mask(cells, block.text()));
    return null;
  }

  private void forEachColumn(BiConsumer<ColumnCleaner, Cells> action) {
    for (int column = 0; column < byColumn.length; column++) {
      ColumnCleaner cleaner = byColumn[column];
      if (cleaner != null) {
        action.accept(cleaner, block.columns()[column]);
      }
    }
    for (int i = 0; i < absent.length; i++) {
      action.accept(absent[i], block.absent()[i]);
    }
  }

  private static List<PositionCleaner> positions(Contract contract, ColumnCleaner[] byField) {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    return contract.coordinates().stream()
        .map(
            pair ->
                new PositionCleaner(
                    pair, names.indexOf(pair.longitude()), names.indexOf(pair.latitude()), byField))
        .toList();
  }

  Block block() {
    return block;
  }

  CleanBlock result() {
    return clean;
  }

  /** Adds what another thread counted. */
  void add(BlockCleaner other) {
    for (int i = 0; i < byField.length; i++) {
      byField[i].add(other.byField[i]);
    }
    rules.add(other.rules);
  }

  List<SensitiveColumn> sensitive() {
    return Arrays.stream(byField).flatMap(column -> column.sensitive().stream()).toList();
  }

  List<RuleReport> ruleReports() {
    return rules.reports();
  }

  List<ColumnReport> reports() {
    return Arrays.stream(byField).map(ColumnCleaner::report).toList();
  }
}
