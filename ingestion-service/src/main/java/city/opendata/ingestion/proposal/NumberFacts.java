package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.parse.Numbers;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The range of a column's numbers, how many decimals they have, and whether they are somebody's.
 */
final class NumberFacts {

  private @Nullable BigDecimal least;
  private @Nullable BigDecimal greatest;
  private int fewestDecimals = Integer.MAX_VALUE;
  private int mostDecimals;
  private long personal;

  /** Adds what was read as a number. */
  void add(byte[] text, int start, int end, TextBuffer scratch, FreeText freeText) {
    int size = scratch.size();
    Numbers.canonical(text, start, end, scratch, FieldFormat.DEFAULT.numbers());
    personal += freeText.isPersonal(scratch.bytes(), size, scratch.size()) ? 1 : 0;
    BigDecimal number =
        new BigDecimal(
            new String(scratch.bytes(), size, scratch.size() - size, StandardCharsets.US_ASCII));
    scratch.resize(size);
    least = least == null || number.compareTo(least) < 0 ? number : least;
    greatest = greatest == null || number.compareTo(greatest) > 0 ? number : greatest;
    fewestDecimals = Math.min(fewestDecimals, number.scale());
    mostDecimals = Math.max(mostDecimals, number.scale());
  }

  @Nullable BigDecimal least() {
    return least;
  }

  @Nullable BigDecimal greatest() {
    return greatest;
  }

  /** The fewest digits behind the point. */
  int fewestDecimals() {
    return least == null ? 0 : fewestDecimals;
  }

  /** The most digits behind the point. */
  int mostDecimals() {
    return mostDecimals;
  }

  /** How many are ID or card numbers by their check digit. */
  long personal() {
    return personal;
  }
}
