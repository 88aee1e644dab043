package city.opendata.ingestion.cleaning.decode;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The encodings that files are read in. Latin-1 explains every byte and so proves nothing. */
public enum Encoding {
  UTF_8(StandardCharsets.UTF_8),
  GB18030(Charset.forName("GB18030")),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE);

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The encoding that a sender means by this name: GB2312 and GBK are parts of GB18030. */
  public static Optional<Encoding> declared(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> Optional.of(UTF_8);
      case "gb18030", "gbk", "gb2312", "cp936", "ms936", "x-gbk" -> Optional.of(GB18030);
      case "utf-16le" -> Optional.of(UTF_16LE);
      case "utf-16be" -> Optional.of(UTF_16BE);
      default -> Optional.empty();
    };
  }

  /** A decoder that stops at the first byte that it cannot explain. */
  public CharsetDecoder strictDecoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  boolean isUtf16() {
    return this == UTF_16LE || this == UTF_16BE;
  }

  /** The standard name. */
  public String wireName() {
    return charset.name();
  }
}
