package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** The words beside a place in a text: what a number is said to be, and whose. */
final class WordContext {

  private static final int BEFORE = 45;
  private static final int NEAR = 24;
  private static final int BEHIND = 18;

  private static final String ENDS = "。；;！!？?\n";

  private final WordMatcher official;
  private final WordMatcher personal;
  private final WordMatcher contrary;
  private final WordMatcher bank;
  private final WordMatcher passport;
  private final WordMatcher permit;
  private final WordMatcher document;
  private final WordMatcher vehicle;
  private final WordMatcher trader;
  private final WordMatcher home;
  private final WordMatcher dwelling;
  private final WordMatcher workplace;
  private final WordMatcher units;
  private final WordMatcher numberWords;
  private final TextBuffer window = new TextBuffer(64);

  WordContext(Lexicon lexicon) {
    official = lexicon.matcher("official-context");
    personal = lexicon.matcher("private-context");
    contrary = lexicon.matcher("contrary-context");
    bank = lexicon.matcher("bank-context");
    passport = lexicon.matcher("passport-context");
    permit = lexicon.matcher("permit-context");
    document = lexicon.matcher("document-context");
    vehicle = lexicon.matcher("vehicle-context");
    trader = lexicon.matcher("trader-context");
    home = lexicon.matcher("home-context");
    dwelling = lexicon.matcher("dwelling-context");
    workplace = lexicon.matcher("workplace-context");
    units = lexicon.matcher("amount-unit");
    numberWords = lexicon.matcher("number-word");
  }

  /** Whether a landline is called an office's in its sentence, before it or right behind it. */
  boolean isOfficial(byte[] text, int start, int at, int after, int end) {
    open(text, sentence(text, start, at), at, BEFORE);
    int own = personal.lastEnd(window.bytes(), 0, window.size());
    int office = official.lastEnd(window.bytes(), 0, window.size());
    if (own >= 0 || office >= 0) {
      return office > own;
    }
    int last = after;
    while (last < Math.min(end, after + BEHIND) && !ends(Characters.at(text, last, end))) {
      last += Characters.length(text, last, end);
    }
    return official.isIn(text, after, last);
  }

  private static boolean ends(int one) {
    return one == '，' || one == ',' || ENDS.indexOf(one) >= 0;
  }

  private static int sentence(byte[] text, int start, int at) {
    int i = at;
    int least = Math.max(start, at - BEFORE);
    while (i > least && ENDS.indexOf(Characters.before(text, least, i)) < 0) {
      i = Characters.previous(text, least, i);
    }
    return i;
  }

  /** Whether the word right before is that of a code. */
  boolean isContrary(byte[] text, int start, int at) {
    open(text, start, at, NEAR);
    byte[] before = window.bytes();
    int last = window.size();
    while (last > 0) {
      int from = Characters.previous(before, 0, last);
      int one = Characters.at(before, from, last);
      boolean filler = one <= ' ' || ":：=#是为-_.“\"'（(【[".indexOf(one) >= 0;
      if (!filler) {
        break;
      }
      last = from;
    }
    return contrary.endingAt(before, 0, last) > 0;
  }

  boolean isBank(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(bank);
  }

  boolean isPassport(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(passport);
  }

  boolean isPermit(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(permit);
  }

  boolean isDocument(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(document) || isIn(permit);
  }

  boolean isVehicle(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(vehicle);
  }

  /** Whether an enterprise is said to be one person's. */
  boolean isTrader(byte[] text, int start, int at) {
    open(text, start, at, BEFORE);
    return isIn(trader);
  }

  /** Where the last word for a home ends in a slice, or -1. */
  int homeEnd(byte[] text, int start, int end) {
    return home.lastEnd(text, start, end);
  }

  /** Whether a slice says that somebody lives there, so that the number of the street is enough. */
  boolean isDwelling(byte[] text, int start, int end) {
    return dwelling.isIn(text, start, end);
  }

  boolean isWorkplace(byte[] text, int start, int end) {
    return workplace.isIn(text, start, end);
  }

  /** Whether what follows makes an amount of a number. */
  boolean isAmount(byte[] text, int at, int end) {
    return units.beginningAt(text, at, end) > 0;
  }

  /** Whether Latin letters right before a number are a word such as tel. */
  boolean isNumberWord(byte[] text, int start, int at) {
    int from = at;
    while (from > start && Ascii.isLetter(text[from - 1])) {
      from--;
    }
    open(text, from, at, NEAR);
    return numberWords.matches(window.bytes(), 0, window.size());
  }

  private boolean isIn(WordMatcher words) {
    return words.isIn(window.bytes(), 0, window.size());
  }

  /** Keeps the end of a slice in lower case. */
  private void open(byte[] text, int start, int at, int most) {
    window.clear();
    int from = Math.max(start, at - most);
    while (from < at && (text[from] & 0xC0) == 0x80) {
      from++;
    }
    for (int i = from; i < at; i++) {
      byte one = text[i];
      window.append(one >= 'A' && one <= 'Z' ? (byte) (one | 0x20) : one);
    }
  }
}
