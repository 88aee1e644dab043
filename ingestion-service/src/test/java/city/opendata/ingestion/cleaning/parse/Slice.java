package city.opendata.ingestion.cleaning.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Text in the middle of a larger array, between digits that a parser must not read. */
record Slice(byte[] bytes, int start, int end) {

  private static final String AROUND = "12345678";

  static Slice of(String text) {
    return of(text.getBytes(UTF_8));
  }

  static Slice of(byte[] text) {
    byte[] around = AROUND.getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(around, 2 * around.length + text.length);
    System.arraycopy(text, 0, bytes, around.length, text.length);
    System.arraycopy(around, 0, bytes, around.length + text.length, around.length);
    return new Slice(bytes, around.length, around.length + text.length);
  }

  /** The whole of an array, so that a look beyond the end throws. */
  static Slice exactly(byte[] text) {
    return new Slice(text, 0, text.length);
  }

  /** What a parser appends, or null when it refuses; it leaves alone what was there before. */
  @Nullable String append(Canonical parser) {
    TextBuffer into = new TextBuffer(1);
    into.append("before");
    boolean taken = parser.append(bytes, start, end, into);
    String text = into.toString();
    if (!text.startsWith("before") || (!taken && text.length() > "before".length())) {
      throw new AssertionError(text);
    }
    return taken ? text.substring("before".length()) : null;
  }

  /** Characters of an alphabet, cut and damaged as files damage them. */
  static byte[] garbage(Random random, String alphabet) {
    int[] characters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    if (cut.length > 0 && random.nextBoolean()) {
      cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
    }
    return cut;
  }

  /** A method that appends canonical text. */
  interface Canonical {
    boolean append(byte[] text, int start, int end, TextBuffer into);
  }
}
