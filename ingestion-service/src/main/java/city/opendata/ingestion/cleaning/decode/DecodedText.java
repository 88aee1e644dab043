package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/**
 * A file as text in one encoding.
 *
 * @param source the bytes
 * @param encoding what they are in
 * @param markLength the length of the byte order mark in front
 * @param bytes the size of the whole file; 0 while it was not read to its end
 */
public record DecodedText(ByteSource source, Encoding encoding, int markLength, long bytes) {

  /** A fresh reader at the first character; the caller closes it. */
  public Reader open() throws IOException {
    InputStream in = source.open();
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new InputStreamReader(in, encoding.strictDecoder());
  }

  /** A fresh stream of the text in UTF-8, without its mark; the caller closes it. */
  public InputStream utf8() throws IOException {
    if (encoding != Encoding.UTF_8) {
      return new Utf8Stream(open());
    }
    InputStream in = source.open();
    try {
      in.skipNBytes(markLength);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
