package city.opendata.ingestion.cleaning.decode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes in front of a text that name its encoding, written as characters. */
enum ByteOrderMark {
  UTF_8(Encoding.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE(Encoding.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE(Encoding.UTF_16BE, "\u00FE\u00FF");

  private final Encoding encoding;
  private final String bytes;

  ByteOrderMark(Encoding encoding, String bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  static Optional<ByteOrderMark> of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (ByteOrderMark mark : values()) {
      if (start.startsWith(mark.bytes)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  Encoding encoding() {
    return encoding;
  }

  int length() {
    return bytes.length();
  }
}
