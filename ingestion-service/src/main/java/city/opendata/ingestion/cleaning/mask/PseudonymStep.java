package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.FullWidth;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Replaces values by their pseudonyms. Letters count as capitals and full-width characters as
 * half-width ones, so that one person is one pseudonym whether the number ends in x or X. Other
 * spellings of an identifier are for the steps before to bring into one.
 */
final class PseudonymStep implements Step {

  /** Crockford's base 32: without I, L, O and U. */
  private static final byte[] DIGITS =
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);

  private static final int BITS = 128;
  private static final int BITS_PER_DIGIT = 5;
  private static final int LENGTH = (BITS + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;

  private final HmacSha256 hmac;
  private final byte[] prefix;
  private final byte[] code = new byte[HmacSha256.LENGTH];
  private byte[] canonical = new byte[64];

  PseudonymStep(PseudonymKey key) {
    hmac = key.hmac();
    prefix = ("k" + key.version() + '-').getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int length = canonical(text, starts[row], ends[row]);
        hmac.compute(canonical, 0, length, code);
        starts[row] = text.size();
        append(text);
        ends[row] = text.size();
      }
    }
  }

  /** Fills {@link #canonical} and tells how much of it. */
  private int canonical(TextBuffer text, int start, int end) {
    int from = start;
    int to = end;
    int size = text.size();
    int first = FullWidth.ALL.first(text.bytes(), start, end);
    if (first < end) {
      FullWidth.ALL.append(text, start, first, end);
      from = size;
      to = text.size();
      // Only this step reads it.
      text.resize(size);
    }
    if (canonical.length < to - from) {
      canonical = new byte[2 * (to - from)];
    }
    byte[] bytes = text.bytes();
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      canonical[i - from] = b >= 'a' && b <= 'z' ? (byte) (b - 'a' + 'A') : b;
    }
    return to - from;
  }

  private void append(TextBuffer text) {
    text.append(prefix, 0, prefix.length);
    text.reserve(LENGTH);
    byte[] bytes = text.bytes();
    int at = text.size();
    int pending = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (bits < BITS_PER_DIGIT) {
        // Behind the last bit there are zeros.
        pending = pending << Byte.SIZE | (next < BITS / Byte.SIZE ? code[next++] & 0xFF : 0);
        bits += Byte.SIZE;
      }
      bits -= BITS_PER_DIGIT;
      bytes[at + i] = DIGITS[pending >>> bits & 0x1F];
    }
    text.resize(at + LENGTH);
  }
}
