package city.opendata.ingestion.cleaning.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** A set of texts that is asked for slices. */
public final class TextSet {

  private static final int SPREAD = 0x9E3779B9;

  private static final int BYTE_VALUES = 256;

  /** Longer ones are of this length, too. */
  private static final int LONGEST_TOLD_APART = 63;

  /** By the last byte, a bit for each length: most of what is asked for is not there. */
  private final long[] lengths = new long[BYTE_VALUES];

  private final byte[][] table;
  private final int mask;

  private TextSet(Collection<String> texts) {
    int capacity = Integer.highestOneBit(Math.max(2, texts.size()) * 4 - 1);
    table = new byte[capacity][];
    mask = capacity - 1;
    texts.forEach(text -> add(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A set of these. */
  public static TextSet of(Collection<String> texts) {
    return new TextSet(texts);
  }

  private void add(byte[] text) {
    int i = place(text, 0, text.length);
    while (table[i] != null && !Arrays.equals(table[i], text)) {
      i = (i + 1) & mask;
    }
    table[i] = text;
    lengths[last(text, 0, text.length)] |= 1L << length(0, text.length);
  }

  /** Whether it has this text. */
  public boolean contains(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return contains(bytes, 0, bytes.length);
  }

  /** Whether it has the text of this slice. */
  public boolean contains(byte[] text, int start, int end) {
    if ((lengths[last(text, start, end)] >>> length(start, end) & 1) == 0) {
      return false;
    }
    int i = place(text, start, end);
    byte[] found = table[i];
    while (found != null) {
      if (Arrays.equals(found, 0, found.length, text, start, end)) {
        return true;
      }
      i = (i + 1) & mask;
      found = table[i];
    }
    return false;
  }

  private static int last(byte[] text, int start, int end) {
    return end > start ? text[end - 1] & 0xFF : 0;
  }

  private static int length(int start, int end) {
    return Math.min(end - start, LONGEST_TOLD_APART);
  }

  private int place(byte[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash * SPREAD >>> 16) & mask;
  }
}
