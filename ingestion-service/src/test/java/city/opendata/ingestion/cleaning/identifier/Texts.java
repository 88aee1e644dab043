package city.opendata.ingestion.cleaning.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Optional;

/** Strings for what takes slices; each slice lies inside a larger array that would spoil it. */
final class Texts {

  private static final String BEFORE = "9A-";
  private static final String BEHIND = "0X1)";

  private Texts() {}

  static Verdict check(Identifier identifier, String text) {
    byte[] bytes = (BEFORE + text + BEHIND).getBytes(UTF_8);
    return identifier.check(bytes, BEFORE.length(), bytes.length - BEHIND.length());
  }

  static Optional<String> rewrite(Identifier identifier, String text) {
    byte[] bytes = (BEFORE + text + BEHIND).getBytes(UTF_8);
    TextBuffer into = new TextBuffer(1);
    into.append("kept|");
    boolean rewritten =
        identifier.rewrite(bytes, BEFORE.length(), bytes.length - BEHIND.length(), into);
    String all = into.toString();
    if (!rewritten && !all.equals("kept|")) {
      throw new AssertionError("appended though nothing was rewritten: " + all);
    }
    return rewritten ? Optional.of(all.substring("kept|".length())) : Optional.empty();
  }
}
