package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.List;

/**
 * Encodes good rows in the binary format of PostgreSQL's COPY (PostgreSQL 18, COPY, "Binary
 * Format"): for each row the number of its fields, then each field's length and bytes. The first
 * field is the row's number, which is filled in when it is known. Safe for several threads.
 */
final class BinaryRows {

  /** The number of fields, the length of the row's number and the number itself. */
  private static final int BEFORE_VALUES = Short.BYTES + Integer.BYTES + Long.BYTES;

  private final BinaryField[] fields;

  /** Where each released field is in the contract that the rows were cleaned by. */
  private final int[] positions;

  /** Encodes rows of one contract as the other says that they are released. */
  BinaryRows(Contract contract, Contract released) {
    List<String> names = contract.fields().stream().map(Field::name).toList();
    this.fields =
        released.fields().stream()
            .map(Field::type)
            .map(BinaryField::of)
            .toArray(BinaryField[]::new);
    this.positions =
        released.fields().stream().mapToInt(field -> names.indexOf(field.name())).toArray();
  }

  /** Writes the good rows of a block into its output and notes where each of all rows ends. */
  void encode(CleanBlock block) {
    TextBuffer output = block.output();
    output.clear();
    int[] ends = block.outputEnds();
    for (int row = 0; row < block.rows(); row++) {
      if (block.isGood(row)) {
        encode(block, row, output);
      }
      ends[row] = output.size();
    }
  }

  private void encode(CleanBlock block, int row, TextBuffer output) {
    output.reserve(BEFORE_VALUES);
    byte[] bytes = output.bytes();
    int at = output.size();
    BigEndian.putShort(bytes, at, fields.length + 1);
    BigEndian.putInt(bytes, at + Short.BYTES, Long.BYTES);
    output.resize(at + BEFORE_VALUES);
    byte[] text = block.text().bytes();
    for (int i = 0; i < fields.length; i++) {
      fields[i].write(block.field(positions[i]), row, text, output);
    }
  }

  /** Fills in the numbers of the rows, once they are known. */
  void number(CleanBlock block) {
    byte[] encoded = block.output().bytes();
    for (int row = 0; row < block.rows(); row++) {
      if (block.isGood(row)) {
        BigEndian.putLong(encoded, valuesStart(block, row) - Long.BYTES, block.number(row));
      }
    }
  }

  /** Where a good row's values begin in the output: what stands there depends on them alone. */
  static int valuesStart(CleanBlock block, int row) {
    return (row == 0 ? 0 : block.outputEnds()[row - 1]) + BEFORE_VALUES;
  }
}
