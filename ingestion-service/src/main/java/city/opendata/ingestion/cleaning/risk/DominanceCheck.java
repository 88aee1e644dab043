package city.opendata.ingestion.cleaning.risk;

import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * Finds the cells of an aggregate that tell too much of one contributor: the dominance rule and the
 * least count of statistical offices (Hundepool et al., Statistical Disclosure Control, 2012,
 * chapter 4). Exact for any number of rows, in bounded memory. To be closed also after a failure,
 * which removes what is on disk.
 */
public final class DominanceCheck implements Closeable {

  private final DominanceColumns columns;
  private final KeyedTotals totals;
  private final CellHash key = new CellHash(new SecureRandom());

  public DominanceCheck(DominanceColumns columns, RiskStorage storage) {
    this.columns = columns;
    this.totals = new KeyedTotals(storage);
  }

  /**
   * Takes the good rows of a block that have an amount, before they are aggregated. Any number of
   * threads may do so.
   *
   * @throws ArithmeticException when amounts add up to more than 64 bits hold
   */
  public void add(CleanBlock block) throws IOException {
    totals.add(table -> add(block, table));
  }

  private void add(CleanBlock block, TotalsTable table) throws IOException {
    CellHash hash = key.copy();
    RiskColumn contributor = columns.contributor();
    Cells contributors = block.field(contributor.position());
    Cells amounts = block.field(columns.amount().position());
    for (int row = 0; row < block.rows(); row++) {
      if (block.isGood(row) && amounts.verdicts()[row] == Cells.VALUE) {
        totals.makeRoom(table, 1);
        hashCell(hash, block, row);
        long high = hash.high();
        long low = hash.low();
        hash.begin().add(contributors, row, contributor.type(), block.text());
        table.add(high, low, hash.high(), hash.low(), amount(amounts, row, block));
      }
    }
  }

  private void hashCell(CellHash hash, CleanBlock block, int row) {
    hash.begin();
    for (RiskColumn column : columns.group()) {
      hash.add(block.field(column.position()), row, column.type(), block.text());
    }
  }

  private long amount(Cells amounts, int row, CleanBlock block) {
    return columns.amount().type() == FieldType.INTEGER
        ? amounts.numbers()[row]
        : Amount.parse(
            block.text().bytes(), amounts.starts()[row], amounts.ends()[row], columns.decimals());
  }

  /** The cell that a row belongs to. */
  public SuppressedCells.CellKey cell(CleanBlock block, int row) {
    CellHash hash = key.copy();
    hashCell(hash, block, row);
    return new SuppressedCells.CellKey(hash.high(), hash.low());
  }

  /** Forgets all rows, when a file is read anew. */
  public void restart() throws IOException {
    totals.clear();
  }

  /** The figures of all rows, once they were all taken. */
  public DominanceReport finish(DominanceRule rule, SuppressedCells told) throws IOException {
    try (TotalsCursor sorted = totals.finish()) {
      return new CellCount(rule, told).count(sorted);
    }
  }

  @Override
  public void close() throws IOException {
    totals.close();
  }
}
