package city.opendata.ingestion.cleaning.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 text that grows, in an array that is used again and again. */
public final class TextBuffer {

  private byte[] bytes;
  private int size;

  /** An empty buffer with room for this many bytes. */
  public TextBuffer(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The array behind it; another one after anything was appended. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many of the bytes are text. */
  public int size() {
    return size;
  }

  /** Appends one byte. */
  public void append(byte one) {
    reserve(1);
    bytes[size++] = one;
  }

  /** Appends one ASCII character. */
  public void append(char ascii) {
    append((byte) ascii);
  }

  /** Appends a slice, which may be one of this buffer's own. */
  public void append(byte[] text, int start, int end) {
    reserve(end - start);
    System.arraycopy(text, start, bytes, size, end - start);
    size += end - start;
  }

  /** Appends the characters of a string. */
  public void append(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    append(encoded, 0, encoded.length);
  }

  /** Makes room for bytes to come, so that {@link #bytes()} stays the same while they do. */
  public void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }

  /** Cuts or, after bytes were written into the array, extends the text to this size. */
  public void resize(int newSize) {
    if (newSize < 0 || newSize > bytes.length) {
      throw new IndexOutOfBoundsException(newSize);
    }
    size = newSize;
  }

  /** Forgets the text and keeps the array. */
  public void clear() {
    size = 0;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
