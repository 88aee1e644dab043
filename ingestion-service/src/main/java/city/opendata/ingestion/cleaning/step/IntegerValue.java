package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.parse.Integers;
import city.opendata.ingestion.cleaning.parse.NumberOptions;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads whole numbers of 64 bits. */
public final class IntegerValue implements Step {

  private final NumberOptions options;
  private final short wrongType;
  private final short outOfRange;

  /** Takes the errors for text that is no whole number, and for one that does not fit. */
  public IntegerValue(NumberOptions options, int wrongType, int outOfRange) {
    this.options = options;
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
        numbers[row] = Integers.parse(bytes, starts[row], ends[row]);
        byte first = bytes[starts[row]];
        if (numbers[row] == Integers.NO_INTEGER) {
          readOther(cells, row, text);
          bytes = text.bytes();
        } else if (first <= '0') {
          // A sign or a zero: the only ways in which plain digits may be written otherwise.
          cells.rewritten()[row] = !Integers.isCanonical(bytes, starts[row], ends[row]);
        }
      }
    }
  }

  /** Reads what is not plain digits, or more of them than a number of 64 bits has. */
  private void readOther(Cells cells, int row, TextBuffer text) {
    int start = text.size();
    int end = cells.ends()[row];
    boolean unchanged = Integers.isCanonical(text.bytes(), cells.starts()[row], end);
    if (!Integers.canonical(text.bytes(), cells.starts()[row], end, text, options)) {
      cells.verdicts()[row] = wrongType;
      return;
    }
    byte[] digits = Arrays.copyOfRange(text.bytes(), start, text.size());
    BigInteger number = new BigInteger(new String(digits, StandardCharsets.US_ASCII));
    if (number.bitLength() >= Long.SIZE) {
      cells.verdicts()[row] = outOfRange;
      return;
    }
    cells.numbers()[row] = number.longValueExact();
    cells.rewritten()[row] = !unchanged;
  }
}
