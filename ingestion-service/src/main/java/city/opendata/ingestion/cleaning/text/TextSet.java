package city.opendata.ingestion.cleaning.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** A set of texts that is asked for slices. */
public final class TextSet {

  private static final int SPREAD = 0x9E3779B9;

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
  }

  /** Whether it has this text. */
  public boolean contains(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return contains(bytes, 0, bytes.length);
  }

  /** Whether it has the text of this slice. */
  public boolean contains(byte[] text, int start, int end) {
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

  private int place(byte[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash * SPREAD >>> 16) & mask;
  }
}
