package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;

/**
 * Finds numbers, names, mailboxes and addresses of persons inside prose. One pass over the
 * characters; only a digit, a Latin letter, an @ or the last character of a word that names follow
 * leads to a closer look. Keeps buffers, so that each thread has its own.
 */
public final class FreeTextScan {

  private static final byte NONE = 0;
  private static final byte DIGIT = 1;
  private static final byte LETTER = 2;
  private static final byte AT = 3;
  private static final byte[] CLASSES = classes();

  private static final int FULL_WIDTH_LEAD = 0xEF;
  private static final int FULL_WIDTH_SECOND = 0xBC;

  private final TextNumbers numbers;
  private final TextCodes codes;
  private final TextNames names;
  private final TextAddresses addresses;
  private final CharacterSet triggers;
  private final TextBuffer narrowed = new TextBuffer(256);
  private int[] places = new int[256];

  /** A scan by these rules; no birthday is after today. */
  public FreeTextScan(DetectionRules rules, LocalDate today) {
    WordContext context = new WordContext(rules.lexicon());
    numbers = new TextNumbers(rules, today, context);
    codes = new TextCodes(rules, today, context);
    names = new TextNames(rules);
    addresses = new TextAddresses(rules, context);
    triggers = names.triggers();
  }

  /**
   * Adds what is found in a slice of UTF-8 to the hits, in order and apart; bytes that are no text
   * do no harm.
   *
   * @return how many were found
   */
  public int scan(byte[] text, int start, int end, Hits hits) {
    int before = hits.size();
    for (int i = start; i < end; ) {
      int lead = text[i];
      if (lead >= 0) {
        if (CLASSES[lead] == NONE) {
          i++;
        } else {
          i = look(text, start, i, end, hits);
        }
      } else if ((lead & 0xF0) == 0xE0 && i + 2 < end) {
        int codePoint = (lead & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
        i += 3;
        if (triggers.contains(codePoint)) {
          names.find(text, start, i, end, hits);
        } else if ((lead & 0xFF) == FULL_WIDTH_LEAD && isWide(text, i - 3)) {
          hits.clear(before);
          return scanNarrowed(text, start, end, hits);
        }
      } else {
        i += Characters.length(text, i, end);
      }
    }
    if (hits.size() == before) {
      return 0;
    }
    names.findBeside(text, start, end, hits, before);
    hits.settle(before);
    return hits.size() - before;
  }

  private int look(byte[] text, int start, int at, int end, Hits hits) {
    return switch (CLASSES[text[at]]) {
      case DIGIT -> digits(text, start, at, end, hits);
      case LETTER -> letters(text, start, at, end, hits);
      case AT -> codes.mailbox(text, start, at, end, hits);
      default -> at + 1;
    };
  }

  private int digits(byte[] text, int start, int at, int end, Hits hits) {
    int next = numbers.find(text, start, at, end, hits);
    if (next > 0) {
      return next;
    }
    int run = at;
    while (run < end && Ascii.isLetterOrDigit(text[run])) {
      run++;
    }
    next = addresses.find(text, start, at, run, end, hits);
    if (next > 0) {
      return next;
    }
    next = codes.find(text, start, at, run, end, hits);
    return next > 0 ? next : Ascii.skipDigits(text, at, end);
  }

  private int letters(byte[] text, int start, int at, int end, Hits hits) {
    int run = at;
    while (run < end && Ascii.isLetterOrDigit(text[run])) {
      run++;
    }
    int next = codes.find(text, start, at, run, end, hits);
    if (next > 0) {
      return next;
    }
    int letters = at;
    while (letters < run && Ascii.isLetter(text[letters])) {
      letters++;
    }
    if (letters == run) {
      names.findBehindLatin(text, at, run, end, hits);
    }
    return letters;
  }

  /** Full-width digits, letters and @, of a lead that may have been one. */
  private static boolean isWide(byte[] text, int i) {
    int second = text[i + 1] & 0xFF;
    int codePoint = (text[i] & 0x0F) << 12 | (second & 0x3F) << 6 | (text[i + 2] & 0x3F);
    int narrow = codePoint - 0xFEE0;
    return second >= FULL_WIDTH_SECOND
        && narrow > ' '
        && narrow < 0x7F
        && (Ascii.isLetterOrDigit(narrow) || narrow == '@');
  }

  /** Scans a half-width copy, and takes the hits back to where they are in the text. */
  private int scanNarrowed(byte[] text, int start, int end, Hits hits) {
    narrowed.clear();
    narrowed.reserve(end - start);
    if (places.length <= end - start) {
      places = new int[2 * (end - start)];
    }
    for (int i = start; i < end; ) {
      int length = Characters.length(text, i, end);
      int codePoint = Characters.at(text, i, end);
      int narrow = codePoint - 0xFEE0;
      boolean wide = length == 3 && narrow > ' ' && narrow < 0x7F;
      for (int j = 0; j < (wide ? 1 : length); j++) {
        places[narrowed.size()] = i + j;
        narrowed.append(wide ? (byte) narrow : text[i + j]);
      }
      i += length;
    }
    places[narrowed.size()] = end;
    int before = hits.size();
    int found = scan(narrowed.bytes(), 0, narrowed.size(), hits);
    hits.translate(before, places);
    return found;
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = Ascii.isDigit(i) ? DIGIT : Ascii.isLetter(i) ? LETTER : i == '@' ? AT : NONE;
    }
    return classes;
  }
}
