package city.opendata.ingestion.cleaning.risk;

import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.block.Cells;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;

/**
 * Counts the classes of released rows for k-anonymity (Sweeney, 2002) and their sensitive values
 * for l-diversity (Machanavajjhala et al., 2006), GB/T 37964 and GB/T 42460. Exact for any number
 * of rows, in bounded memory. To be closed also after a failure, which removes what is on disk.
 */
public final class AnonymityCheck implements Closeable {

  private final List<RiskColumn> quasiIdentifiers;
  private final List<SensitiveColumn> sensitive;
  private final KeyedTotals totals;
  private final CellHash key = new CellHash(new SecureRandom());

  /** Without quasi-identifiers all rows are one class. */
  public AnonymityCheck(
      List<RiskColumn> quasiIdentifiers, List<SensitiveColumn> sensitive, RiskStorage storage) {
    this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
    this.sensitive = List.copyOf(sensitive);
    if (sensitive.size() + 1 > storage.entries()) {
      throw new IllegalArgumentException("One row has more sensitive values than find room");
    }
    this.totals = new KeyedTotals(storage);
  }

  /** Takes the good rows of a block, whose cells are masked. Any number of threads may do so. */
  public void add(CleanBlock block) throws IOException {
    totals.add(table -> add(block, table));
  }

  private void add(CleanBlock block, TotalsTable table) throws IOException {
    CellHash hash = key.copy();
    for (int row = 0; row < block.rows(); row++) {
      if (!block.isGood(row)) {
        continue;
      }
      totals.makeRoom(table, sensitive.size() + 1);
      hash.begin();
      for (RiskColumn column : quasiIdentifiers) {
        hash.add(block.field(column.position()), row, column.type(), block.text());
      }
      long high = hash.high();
      long low = hash.low();
      table.add(high, low, 0, 0, 0);
      for (int i = 0; i < sensitive.size(); i++) {
        RiskColumn column = sensitive.get(i).column();
        Cells cells = block.field(column.position());
        if (cells.verdicts()[row] == Cells.VALUE) {
          hash.begin().add(cells, row, column.type(), block.text());
          // Two values that fell together would make a class look poorer, never richer.
          table.add(high, low, i + 1, hash.high(), 0);
        }
      }
    }
  }

  /** Forgets all rows, when a file is read anew. */
  public void restart() throws IOException {
    totals.clear();
  }

  /** The figures of all rows, once they were all taken. */
  public AnonymityReport finish(AnonymityThresholds thresholds) throws IOException {
    try (TotalsCursor sorted = totals.finish()) {
      return new ClassCount(thresholds, sensitive).count(sorted);
    }
  }

  @Override
  public void close() throws IOException {
    totals.close();
  }
}
