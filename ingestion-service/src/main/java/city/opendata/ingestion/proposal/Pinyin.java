package city.opendata.ingestion.proposal;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes any script in ASCII letters. ICU knows one reading of each Chinese character; words in
 * which it is another stand in {@code readings.csv}.
 */
final class Pinyin {

  private static final String RULES = "Any-Latin; Latin-ASCII; [^\\u0020-\\u007E] Remove";
  private static final int LONGEST_WORD = 4;

  /** Its rules take a second to read, and it is safe for threads. */
  private static final class Shared {
    private static final Transliterator RULES = Transliterator.getInstance(Pinyin.RULES);
    private static final Map<String, String> READINGS = readings();
  }

  private Pinyin() {}

  /** The text in ASCII, the readings of Chinese characters divided by spaces. */
  static String of(String text) {
    StringBuilder written = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int length = known(text, i);
      if (length == 0) {
        rest.append(text.charAt(i++));
      } else {
        flush(rest, written);
        written.append(Shared.READINGS.get(text.substring(i, i + length))).append(' ');
        i += length;
      }
    }
    flush(rest, written);
    return written.toString().strip();
  }

  private static void flush(StringBuilder rest, StringBuilder into) {
    into.append(Shared.RULES.transliterate(rest.toString())).append(' ');
    rest.setLength(0);
  }

  /** How many characters from here on are a word of the list. */
  private static int known(String text, int at) {
    for (int length = Math.min(LONGEST_WORD, text.length() - at); length > 0; length--) {
      if (Shared.READINGS.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, String> readings() {
    Map<String, String> readings = new HashMap<>();
    try (InputStream file =
        Objects.requireNonNull(Pinyin.class.getResourceAsStream("readings.csv"))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(cells -> readings.put(cells[0], cells[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(readings);
  }
}
