package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Tells cheaply that a text holds nothing that {@link FreeTextScan} could find, which is so for
 * nearly all. Never changes, so that threads share it.
 */
final class FreeTextFilter {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int HAN = 3;
  private static final int LEAD_OF_THREE = 0xE;

  /** The bytes of the first full-width digit, and how far it is to the last full-width letter. */
  private static final int FIRST_WIDE = 0xEFBC90;

  private static final int WIDE = 0xEFBD9A - FIRST_WIDE;

  /** Spreads the bytes of two characters over all bits (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int SETS = 1024;

  /** A letter, digits and a check digit in brackets. */
  private static final int BEFORE_BRACKET = 7;

  private static final int SHORTEST_CODE = 8;

  /** How long codes are that begin with letters and go on with digits; how long numbers are. */
  private static final long CODES = bits(8, 9, 10, 11, 17);

  private static final long NUMBERS = bits(8, 10, 11, 12, 13, 15, 16, 17, 18, 19);
  private static final int SHORTEST_NUMBER = 10;
  private static final int DOTS_OF_AN_ADDRESS = 3;

  /** Of a mobile number whose groups dots divide. */
  private static final int BEHIND_FIRST_DOT = 10;

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

  /** Two looks at different bits of a pair: one in 20,000 passes both by chance. */
  private final long[] wordEnds = new long[SETS];

  private final long[] proofs = new long[SETS];
  private final WordMatcher titles;
  private final WordMatcher labels;
  private final Addresses addresses;
  private final CharacterSet provinces = CharacterSet.of(PROVINCES);

  FreeTextFilter(Lexicon lexicon, Addresses addresses) {
    this.titles = lexicon.matcher("title");
    this.addresses = addresses;
    addWordEnds(lexicon.list("title"));
    addWordEnds(lexicon.list("honorific"));
    List<String> labelled = TextLabels.words(lexicon);
    addWordEnds(labelled);
    labels = new WordMatcher(labelled);
  }

  /**
   * A word that a name or a secret follows, or a name precedes, is known by its last two
   * characters.
   */
  private void addWordEnds(List<String> words) {
    for (String word : words) {
      byte[] bytes = word.getBytes(UTF_8);
      if (bytes[0] < 0) {
        byte[] last = Arrays.copyOfRange(bytes, bytes.length - 2 * HAN, bytes.length + 2);
        long pair = pair((long) EIGHT.get(last, 0));
        wordEnds[first(pair)] |= 1L << (pair >>> 48);
        proofs[second(pair)] |= 1L << (pair >>> 32);
      }
    }
  }

  /** A number for the two Chinese characters that eight bytes begin with. */
  private static long pair(long bytes) {
    return (bytes >>> Short.SIZE) * SPREAD;
  }

  private static int first(long pair) {
    return (int) (pair >>> 54);
  }

  private static int second(long pair) {
    return (int) (pair >>> 38) & (SETS - 1);
  }

  /** False when the scan finds nothing in this slice of valid UTF-8. */
  boolean isSuspect(byte[] text, int start, int end) {
    int readable = Math.min(end, text.length - Long.BYTES + 1);
    int digits = 0;
    int i = start;
    while (i < end) {
      int han = i;
      for (; i < readable; i += HAN) {
        long bytes = (long) EIGHT.get(text, i);
        if (bytes >>> 60 != LEAD_OF_THREE) {
          break;
        }
        long pair = pair(bytes);
        boolean word = (wordEnds[first(pair)] >>> (pair >>> 48) & 1) != 0;
        boolean wide = Integer.compareUnsigned((int) (bytes >>> 40) - FIRST_WIDE, WIDE) <= 0;
        if ((word || wide) && (isWordEnd(pair) || isWide(Utf8.codePoint(text, i)))) {
          return true;
        }
      }
      digits = i > han ? 0 : digits;
      if (i >= end) {
        return false;
      }
      int lead = text[i];
      if (Ascii.isLetterOrDigit(lead)) {
        int run = run(text, i, end);
        digits = digits(text, i, run, digits);
        if (isPart(text, start, i, run, end, digits)) {
          return true;
        }
        i = run;
      } else if (lead == '@' || (lead < 0 && isSuspectTail(text, i, end))) {
        return true;
      } else {
        digits = isGap(text, i, end) ? digits : 0;
        i += Utf8.length((byte) lead);
      }
    }
    return false;
  }

  /** A character so near to the end of the array that eight bytes cannot be read at once. */
  private boolean isSuspectTail(byte[] text, int i, int end) {
    long bytes = 0;
    for (int j = i; j < i + Long.BYTES; j++) {
      bytes = bytes << Byte.SIZE | (j < end ? text[j] & 0xFF : 0);
    }
    return isWordEnd(pair(bytes)) || isWide(Characters.at(text, i, end));
  }

  private boolean isWordEnd(long pair) {
    return (wordEnds[first(pair)] >>> (pair >>> 48) & proofs[second(pair)] >>> (pair >>> 32) & 1)
        != 0;
  }

  /** Full-width digits, letters and @. */
  static boolean isWide(int codePoint) {
    int narrow = codePoint - 0xFEE0;
    return narrow > ' ' && narrow < 0x7F && (Ascii.isLetterOrDigit(narrow) || narrow == '@');
  }

  private static int run(byte[] text, int at, int end) {
    int i = at + 1;
    while (i < end && Ascii.isLetterOrDigit(text[i])) {
      i++;
    }
    return i;
  }

  /** A single blank or hyphen, which may divide a number into groups. */
  private static boolean isGap(byte[] text, int i, int end) {
    return (text[i] == ' ' || text[i] == '-') && i + 1 < end && Ascii.isDigit(text[i + 1]);
  }

  /** How many digits a number has so far whose last group ends with the run. */
  private static int digits(byte[] text, int at, int run, int before) {
    int i = run;
    while (i > at && Ascii.isDigit(text[i - 1])) {
      i--;
    }
    return run - i + (i == at ? before : 0);
  }

  /**
   * Whether a run of letters and digits may be part of something.
   *
   * @param digits of the number that ends with the run
   */
  private boolean isPart(byte[] text, int start, int at, int run, int end, int digits) {
    int length = run - at;
    int letters = letters(text, at, run);
    boolean plain = letters + digits >= length;
    boolean number = digits > length ? digits >= SHORTEST_NUMBER : isOneOf(NUMBERS, digits);
    if (number || (plain ? isOneOf(CODES, length) : length >= SHORTEST_CODE)) {
      return true;
    }
    if (letters > 0 && at > start && provinces.contains(Characters.before(text, start, at))
        || isTitle(text, at, run)) {
      return true;
    }
    if (run == end || letters == length) {
      return false;
    }
    return switch (text[run]) {
      case '(' -> length >= BEFORE_BRACKET;
      case '.' -> isDotted(text, run, end);
      case '#' -> true;
      case '-' -> at > start && addresses.isPlace(Characters.before(text, start, at));
      default -> text[run] < 0 && addresses.isPart(Characters.at(text, run, end));
    };
  }

  /** Whether the run ends as name: and password= do. */
  private boolean isTitle(byte[] text, int at, int run) {
    int i = run;
    while (i > at && Ascii.isLetter(text[i - 1])) {
      i--;
    }
    return i < run && (titles.matches(text, i, run) || labels.matches(text, i, run));
  }

  /** How many letters the run begins with. */
  private static int letters(byte[] text, int at, int run) {
    int i = at;
    while (i < run && Ascii.isLetter(text[i])) {
      i++;
    }
    return i - at;
  }

  /** As 10.0.0.1 and 138.0000.0000 are. */
  private static boolean isDotted(byte[] text, int at, int end) {
    int dots = 0;
    int i = at;
    for (; i < end && (text[i] == '.' || Ascii.isDigit(text[i])); i++) {
      dots += text[i] == '.' ? 1 : 0;
    }
    return dots >= DOTS_OF_AN_ADDRESS || i - at >= BEHIND_FIRST_DOT;
  }

  private static boolean isOneOf(long set, int number) {
    return number < Long.SIZE && (set >>> number & 1) != 0;
  }

  private static long bits(int... numbers) {
    return Arrays.stream(numbers).mapToLong(number -> 1L << number).reduce(0, (a, b) -> a | b);
  }
}
