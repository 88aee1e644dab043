package city.opendata.ingestion.cleaning.decode;

/**
 * Recognises UTF-16 without a byte order mark: every comma, digit and line end has a NUL byte,
 * always on the same side.
 */
final class Utf16Guess {

  private static final int ONE_IN = 16;

  private Utf16Guess() {}

  static boolean fits(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int nuls = even + odd;
    return (even == 0 || odd == 0) && nuls >= 2 && nuls * ONE_IN >= head.length;
  }
}
