package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.Integers;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads whole numbers of 64 bits. */
public final class IntegerValue implements Step {

  private final short wrongType;
  private final short outOfRange;

  /** Takes the errors for text that is no whole number, and for one that does not fit. */
  public IntegerValue(int wrongType, int outOfRange) {
    this.wrongType = (short) wrongType;
    this.outOfRange = (short) outOfRange;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    long[] numbers = cells.numbers();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        long number = Integers.parse(bytes, starts[row], ends[row]);
        numbers[row] = number;
        byte first = bytes[starts[row]];
        if (number == Integers.NO_INTEGER) {
          verdicts[row] = odd(bytes, starts[row], ends[row]);
        } else if (first <= '0') {
          // A sign or a zero: the only ways in which a whole number may be written otherwise.
          cells.rewritten()[row] = !Integers.isCanonical(bytes, starts[row], ends[row]);
        }
      }
    }
  }

  private short odd(byte[] bytes, int start, int end) {
    if (Integers.kind(bytes, start, end) == Integers.Kind.NONE) {
      return wrongType;
    }
    String digits = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    // The least long is the one number that cannot be told from NO_INTEGER.
    return new BigInteger(digits).equals(BigInteger.valueOf(Integers.NO_INTEGER))
        ? Cells.VALUE
        : outOfRange;
  }
}
