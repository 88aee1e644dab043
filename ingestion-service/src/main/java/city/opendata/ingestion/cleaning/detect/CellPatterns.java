package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.FullWidth;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;

/**
 * What a cell looks like, as the bits of {@link ValuePattern}. One pass counts what it is made of,
 * and only the checks that this leaves are made. Keeps buffers, so that each thread has its own.
 */
final class CellPatterns {

  /** Longer cells are prose, which is for the scan of free text. */
  private static final int LONGEST = 160;

  private static final byte FULL_WIDTH = (byte) 0xEF;
  private static final int LONGEST_WORD = 48;
  private static final int LONGEST_PLACEHOLDER = 18;
  private static final int FIELD = 10;
  private static final int FIELD_MASK = (1 << FIELD) - 1;

  /** For each byte a one in the field of its class: digits, letters, others, wide, full-width. */
  private static final long[] CLASSES = classes();

  private final NumberChecks numbers;
  private final CodeChecks codes = new CodeChecks();
  private final DigitPatterns digits;
  private final MarkedPatterns marked;
  private final HanPatterns han;
  private final Identifier hongKong = IdentifierKind.HONG_KONG_ID.create(LocalDate.EPOCH);
  private final WordMatcher placeholders;
  private final TextBuffer narrowed = new TextBuffer(2 * LONGEST);
  private final TextBuffer compact = new TextBuffer(LONGEST);

  CellPatterns(DetectionRules rules, LocalDate today) {
    numbers = new NumberChecks(rules, today);
    digits = new DigitPatterns(numbers, codes, today);
    marked = new MarkedPatterns(rules, today);
    han = new HanPatterns(rules, marked);
    placeholders = rules.lexicon().matcher("placeholder");
  }

  /** The patterns of a slice. */
  long of(byte[] text, int start, int end) {
    int length = end - start;
    if (length > LONGEST || length == 0) {
      return 0;
    }
    long made = 0;
    for (int i = start; i < end; i++) {
      made += CLASSES[text[i] & 0xFF];
    }
    if (length > LONGEST_WORD && isProse(made)) {
      return 0;
    }
    if (made >>> 4 * FIELD != 0 && isWhole(text, start, end)) {
      int first = FullWidth.ALL.first(text, start, end);
      if (first < end) {
        narrowed.clear();
        narrowed.append(text, start, end);
        FullWidth.ALL.append(narrowed, 0, first - start, length);
        return of(narrowed.bytes(), length, narrowed.size());
      }
    }
    long patterns = patterns(text, start, end, made);
    return patterns == 0 && length <= LONGEST_PLACEHOLDER && placeholders.matches(text, start, end)
        ? ValuePattern.PLACEHOLDER.bit()
        : patterns;
  }

  /** Whether the slice does not end within a full-width character. */
  private static boolean isWhole(byte[] text, int start, int end) {
    return end - start > 2 && text[end - 1] != FULL_WIDTH && text[end - 2] != FULL_WIDTH;
  }

  /** Chinese without digits or letters, and with too few full-width characters for a number. */
  private static boolean isProse(long made) {
    return (made & (1L << 2 * FIELD) - 1) == 0 && made >>> 4 * FIELD < 3;
  }

  private long patterns(byte[] text, int start, int end, long made) {
    int length = end - start;
    int digitCount = (int) made & FIELD_MASK;
    int letterCount = (int) (made >>> FIELD) & FIELD_MASK;
    int wideCount = (int) (made >>> 3 * FIELD) & FIELD_MASK;
    if (wideCount > 0) {
      return digitCount + letterCount == 0 && length == wideCount
          ? han.word(text, start, end)
          : mixed(text, start, end, digitCount);
    }
    if (digitCount == length) {
      return digits.patterns(text, start, end, 0);
    }
    if (digitCount + letterCount == length) {
      return code(text, start, end, digitCount);
    }
    return marked(text, start, end, digitCount, letterCount);
  }

  private long mixed(byte[] text, int start, int end, int digitCount) {
    long patterns = han.mixed(text, start, end, digitCount);
    if (patterns == 0 && digitCount >= 7) {
      patterns = firstOfSeveral(text, start, end);
    }
    return patterns == 0 && isNumbered(text, start, end) ? ValuePattern.CODE.bit() : patterns;
  }

  /** As offices number papers: 南字第0123456号. */
  private static boolean isNumbered(byte[] text, int start, int end) {
    int digits = Characters.previous(text, start, end);
    int i = digits;
    while (i > start && Ascii.isDigit(text[i - 1])) {
      i--;
    }
    return Characters.at(text, digits, end) == '号'
        && digits - i >= 3
        && Characters.before(text, start, i) == '第';
  }

  private long code(byte[] text, int start, int end, int digitCount) {
    if (digitCount == 0) {
      return han.latinSex(text, start, end);
    }
    compact.clear();
    for (int i = start; i < end; i++) {
      compact.append((byte) (text[i] > 'Z' ? text[i] - ('a' - 'A') : text[i]));
    }
    byte[] capitals = compact.bytes();
    int length = end - start;
    long patterns =
        digitCount >= 3
            ? ValuePattern.CODE.bit() | (length >= 8 ? ValuePattern.LONG_CODE.bit() : 0)
            : 0;
    if (length == 18 && digitCount == 17 && capitals[17] == 'X') {
      patterns |= numbers.citizen(capitals, 0, length);
    }
    return patterns | codes.patterns(capitals, 0, length);
  }

  private long marked(byte[] text, int start, int end, int digitCount, int letterCount) {
    for (int i = start; i < end; i++) {
      switch (text[i]) {
        case '@' -> {
          return marked.email(text, start, end);
        }
        case '*' -> {
          return MarkedPatterns.isMasked(text, start, end) ? ValuePattern.MASKED.bit() : 0;
        }
        case ':' -> {
          if (letterCount > 0 || digitCount < 8) {
            return marked.address(text, start, end);
          }
        }
        default -> {}
      }
    }
    if (digitCount < 3) {
      return MarkedPatterns.isLatinName(text, start, end) ? ValuePattern.LATIN_NAME.bit() : 0;
    }
    if (hongKong.check(text, start, end) == Verdict.VALID) {
      return ValuePattern.HONG_KONG_ID.bit();
    }
    long patterns = marked.day(text, start, end);
    patterns = patterns != 0 ? patterns : MarkedPatterns.coordinate(text, start, end);
    patterns = patterns != 0 ? patterns : marked.address(text, start, end);
    patterns = patterns != 0 ? patterns : compacted(text, start, end, digitCount);
    return patterns != 0 ? patterns : firstOfSeveral(text, start, end);
  }

  /** Of a number that spaces, hyphens and the like divide, and +86 precedes. */
  private long compacted(byte[] text, int start, int end, int digitCount) {
    compact.clear();
    for (int i = start; i < end; i++) {
      int one = text[i];
      if (Ascii.isLetterOrDigit(one)) {
        compact.append((byte) one);
      } else if (" -()'\"+`\t_".indexOf(one) < 0) {
        return 0;
      }
    }
    byte[] bytes = compact.bytes();
    int size = compact.size();
    if (digitCount != size) {
      return code(bytes, 0, size, digitCount);
    }
    boolean abroad = size > 12 && bytes[0] == '0' && bytes[1] == '0';
    return digits.patterns(bytes, abroad ? 2 : 0, size, 6);
  }

  /** Of cells with several numbers, what the first is. */
  private long firstOfSeveral(byte[] text, int start, int end) {
    for (int i = start + 7; i < end; i++) {
      boolean divides =
          ",;/|\n ".indexOf(text[i]) >= 0
              || text[i] == (byte) 0xE3 && i + 2 < end && text[i + 2] == (byte) 0x81;
      if (divides && Ascii.isDigit(text[i - 1])) {
        for (int j = start; j < i; j++) {
          if (!Ascii.isDigit(text[j]) && text[j] != '-') {
            return 0;
          }
        }
        return compacted(text, start, i, digitsOf(text, start, i));
      }
    }
    return 0;
  }

  private static int digitsOf(byte[] text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += Ascii.isDigit(text[i]) ? 1 : 0;
    }
    return count;
  }

  private static long[] classes() {
    long[] classes = new long[256];
    for (int i = 0; i < classes.length; i++) {
      int field = i >= 0x80 ? 3 : Ascii.isDigit(i) ? 0 : Ascii.isLetter(i) ? 1 : 2;
      classes[i] = 1L << field * FIELD;
    }
    classes[0xEF] += 1L << 4 * FIELD;
    return classes;
  }
}
