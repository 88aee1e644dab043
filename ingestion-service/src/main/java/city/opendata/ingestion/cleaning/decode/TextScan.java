package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;

/** Reads a file to its end in one encoding, in constant memory, to prove that it is in it. */
final class TextScan {

  private static final int CHUNK = 64 * 1024;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase();

  private final Encoding encoding;
  private final int longestLine;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private final TextPosition position = new TextPosition();
  private final Utf8Passages passages = new Utf8Passages();

  TextScan(Encoding encoding, int longestLine) {
    this.encoding = encoding;
    this.longestLine = longestLine;
    this.decoder = encoding.strictDecoder();
  }

  ScanResult scan(InputStream in, int markLength) throws IOException {
    in.skipNBytes(markLength);
    long size = markLength;
    int read;
    do {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      size += Math.max(read, 0);
      if (encoding == Encoding.GB18030) {
        passages.add(bytes.array(), bytes.position(), bytes.position() + Math.max(read, 0));
      }
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, chars, read < 0);
        if (position.reachesNul(chars.flip())) {
          return refused(RejectionCode.NUL_CHARACTER);
        }
        chars.clear();
        if (result.isError()) {
          return undecodable(result.length());
        }
        if (position.column() > longestLine) {
          return refused(RejectionCode.RECORD_TOO_LONG, Integer.toString(longestLine));
        }
      } while (result.isOverflow());
      bytes.compact();
    } while (read >= 0);
    return new ScanResult.Decoded(size, position.sawPrivateUse(), passages.line());
  }

  private ScanResult undecodable(int length) {
    String hex = HEX.formatHex(bytes.array(), bytes.position(), bytes.position() + length);
    return new ScanResult.Undecodable(
        Rejection.at(
            RejectionCode.UNDECODABLE,
            position.line(),
            position.column(),
            encoding.wireName(),
            hex));
  }

  private ScanResult refused(RejectionCode code, String... arguments) {
    return new ScanResult.Refused(
        Rejection.at(code, position.line(), position.column(), arguments));
  }
}
