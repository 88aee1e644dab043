package city.opendata.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes on their way to a file. A row is put whole, without asking for room in between. */
final class RowBuffer implements AutoCloseable {

  private static final int CAPACITY = 1 << 18;
  private static final int LONGEST_ROW = 1 << 10;

  private final OutputStream out;
  private final byte[] bytes = new byte[CAPACITY];
  private int used;
  private long written;

  RowBuffer(OutputStream out) {
    this.out = out;
  }

  RowBuffer put(byte[] text) {
    System.arraycopy(text, 0, bytes, used, text.length);
    used += text.length;
    return this;
  }

  RowBuffer put(char ascii) {
    bytes[used++] = (byte) ascii;
    return this;
  }

  /** A number with leading zeros. */
  RowBuffer putDigits(long number, int width) {
    long rest = number;
    for (int i = used + width - 1; i >= used; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += width;
    return this;
  }

  /** A number as it is. */
  RowBuffer putNumber(long number) {
    int width = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      width++;
    }
    return putDigits(number, width);
  }

  /** A decimal of so many units, each the smallest that so many places show. */
  RowBuffer putDecimal(long units, int places) {
    long one = 1;
    for (int i = 0; i < places; i++) {
      one *= 10;
    }
    return putNumber(units / one).put('.').putDigits(units % one, places);
  }

  RowBuffer putAscii(String text) {
    return put(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The check digit of the ID number whose 17 digits were put last. */
  char checkOfLast() {
    return IdentityNumber.check(bytes, used - IdentityNumber.BODY_LENGTH);
  }

  void endRow() throws IOException {
    put('\n');
    if (used > CAPACITY - LONGEST_ROW) {
      flush();
    }
  }

  /** All bytes put so far. */
  long size() {
    return written + used;
  }

  private void flush() throws IOException {
    out.write(bytes, 0, used);
    written += used;
    used = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
