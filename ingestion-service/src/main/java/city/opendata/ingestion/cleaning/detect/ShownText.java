package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Makes a text out of a file fit for messages and reports, which many read: short, on one line, and
 * with what could tell of a person replaced by its kind in brackets.
 */
public final class ShownText {

  /** Longer texts are cut only after they were masked, or part of a number might stay. */
  private static final int LOOKED_AT = 1_000;

  private static final int LONGEST = 100;

  /** Controls, invisible characters, and marks that turn the direction of what follows. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}]+");

  /** Longer than any year, month or count that a name has; perhaps a number of someone. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[ _-]?\\p{Nd}){6,}");

  private final DetectionRules rules;
  private final FreeTextScan scan;
  private final FreeTextMask mask = new FreeTextMask();

  /** For one thread. */
  public ShownText(DetectionRules rules, LocalDate today) {
    this.rules = rules;
    this.scan = FreeTextScan.by(rules, today);
  }

  /** The text as it may be shown. */
  public String of(String text) {
    String line = INVISIBLE.matcher(cut(text, LOOKED_AT)).replaceAll(" ").strip();
    byte[] bytes = line.getBytes(UTF_8);
    if (isName(line, bytes)) {
      return "[" + SensitiveKind.PERSONAL_NAME.wireName() + "]";
    }
    Hits hits = new Hits();
    scan.scan(bytes, 0, bytes.length, hits);
    TextBuffer masked = new TextBuffer(bytes.length + 1);
    mask.append(bytes, 0, bytes.length, hits, masked);
    String shown = LONG_NUMBER.matcher(masked.toString()).replaceAll("[number]");
    String shortened = cut(shown, LONGEST);
    return shortened.equals(shown) ? shown : shortened + '…';
  }

  private boolean isName(String line, byte[] bytes) {
    return rules.names().form(bytes, 0, bytes.length) == PersonNames.TYPICAL
        && rules.header(line, null).isSilent();
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
