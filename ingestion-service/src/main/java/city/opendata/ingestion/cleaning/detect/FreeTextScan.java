package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.LocalDate;

/**
 * Finds numbers, names, mailboxes and addresses of persons inside prose. One pass over the
 * characters; only a digit, a Latin letter, an @ or the last character of a word that a name or a
 * secret follows leads to a closer look. Keeps buffers, so that each thread has its own.
 */
public sealed class FreeTextScan permits UnitTextScan {

  private static final byte NONE = 0;
  private static final byte DIGIT = 1;
  private static final byte LETTER = 2;
  private static final byte AT = 3;
  private static final byte[] CLASSES = classes();

  private final TextNumbers numbers;
  private final TextCodes codes;
  private final TextNames names;
  private final TextLabels labels;
  private final TextAddresses addresses;
  private final CharacterSet triggers;
  private final FreeTextFilter filter;
  private final TextBuffer narrowed = new TextBuffer(256);
  private int[] places = new int[256];

  /** A scan by these rules; no birthday is after today. */
  public static FreeTextScan by(DetectionRules rules, LocalDate today) {
    WordAutomaton words = rules.words();
    return words == null ? new FreeTextScan(rules, today) : new UnitTextScan(rules, today, words);
  }

  FreeTextScan(DetectionRules rules, LocalDate today) {
    WordContext context = new WordContext(rules.lexicon());
    numbers = new TextNumbers(rules, today, context);
    codes = new TextCodes(rules, today, context);
    names = rules.textNames();
    labels = new TextLabels(rules.lexicon());
    addresses = new TextAddresses(rules, context);
    triggers = new CharacterSet();
    triggers.addAll(names.triggers());
    triggers.addAll(labels.triggers());
    filter = rules.filter();
  }

  /** False when there is nothing to be found in a slice of UTF-8; far quicker than to scan it. */
  public boolean isSuspect(byte[] text, int start, int end) {
    return filter.isSuspect(text, start, end);
  }

  /**
   * Adds what is found in a slice of UTF-8 to the hits, in order and apart; bytes that are no text
   * do no harm.
   *
   * @return how many were found
   */
  public final int scan(byte[] text, int start, int end, Hits hits) {
    return scan(text, start, start, end, hits);
  }

  /**
   * As the other, for a slice with words before it that say what it is and are not part of it.
   *
   * @param context where they begin
   */
  int scan(byte[] text, int context, int start, int end, Hits hits) {
    return search(text, context, start, end, hits);
  }

  private int search(byte[] text, int context, int start, int end, Hits hits) {
    int before = hits.size();
    for (int i = start; i < end; ) {
      int lead = text[i];
      if (lead >= 0) {
        if (CLASSES[lead] == NONE) {
          i++;
        } else {
          i = look(text, context, i, end, hits);
        }
      } else if ((lead & 0xF0) == 0xE0 && i + 2 < end) {
        int codePoint = (lead & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
        i += 3;
        if (triggers.contains(codePoint)) {
          names.find(text, context, i, end, hits);
          labels.find(text, context, i, end, hits);
        } else if (FreeTextFilter.isWide(codePoint)) {
          hits.clear(before);
          return scanNarrowed(text, context, start, end, hits);
        }
      } else {
        i += Characters.length(text, i, end);
      }
    }
    if (hits.size() == before) {
      return 0;
    }
    names.findBeside(text, context, end, hits, before);
    hits.settle(before, start);
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
    if (letters < run) {
      return letters;
    }
    names.findBehindLatin(text, at, run, end, hits);
    next = labels.findBehindLatin(text, at, run, end, hits);
    return next > 0 ? next : letters;
  }

  /** Scans a half-width copy, and takes the hits back to where they are in the text. */
  private int scanNarrowed(byte[] text, int context, int start, int end, Hits hits) {
    narrowed.clear();
    narrowed.reserve(end - context);
    if (places.length <= end - context) {
      places = new int[2 * (end - context)];
    }
    int from = 0;
    for (int i = context; i < end; ) {
      from = i == start ? narrowed.size() : from;
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
    int found = search(narrowed.bytes(), 0, from, narrowed.size(), hits);
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
