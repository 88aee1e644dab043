package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.report.SchemaDrift;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which field each column of a file is.
 *
 * @param positions for each column the position of its field in the contract, or {@link #UNKNOWN}
 * @param drift how the columns differ from the contract's
 */
record ColumnMatch(int[] positions, SchemaDrift drift) {

  /** Position of a column that no field has. */
  static final int UNKNOWN = -1;

  /** The positions of the fields that have no column, of so many. */
  int[] absent(int fields) {
    BitSet present = new BitSet(fields);
    IntStream.of(positions).filter(position -> position != UNKNOWN).forEach(present::set);
    return IntStream.range(0, fields).filter(position -> !present.get(position)).toArray();
  }
}
