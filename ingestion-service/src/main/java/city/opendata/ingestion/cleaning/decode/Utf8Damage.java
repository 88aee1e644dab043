package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.ByteSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 with a few broken bytes from a file that never was UTF-8. GB18030 explains most of
 * what UTF-8 writes, as nonsense, so a broken byte must not let it have the file. Chinese in UTF-8
 * is sequences of three bytes; in a GB18030 file about one character in sixty looks like one, and
 * nearly every other makes a decoding error.
 */
final class Utf8Damage {

  private static final char FIRST_OF_THREE_BYTES = '\u0800';
  private static final char REPLACEMENT = '\uFFFD';
  private static final int CLEAR_MAJORITY = 100_000;

  private Utf8Damage() {}

  static boolean isLikely(ByteSource source) throws IOException {
    char[] chunk = new char[8 * 1024];
    long sound = 0;
    long broken = 0;
    // The plain reader puts a replacement character for each error and goes on.
    try (Reader reader = new InputStreamReader(source.open(), StandardCharsets.UTF_8)) {
      int read = reader.read(chunk);
      while (read >= 0 && broken - sound < CLEAR_MAJORITY) {
        for (int i = 0; i < read; i++) {
          broken += chunk[i] == REPLACEMENT ? 1 : 0;
          sound += chunk[i] >= FIRST_OF_THREE_BYTES && chunk[i] != REPLACEMENT ? 1 : 0;
        }
        read = reader.read(chunk);
      }
    }
    return sound > broken;
  }
}
