package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Utf8;
import java.util.BitSet;
import java.util.List;

/**
 * Finds names where the text says that one comes (联系人李四) or came (李四先生), or that stand right before
 * a number of the person's. A name elsewhere in prose is not told from a word.
 */
final class TextNames {

  private static final int HAN = 3;
  private static final int LONGEST_WITHOUT_SURNAME = 7 * HAN;
  private static final int PAIRS = 1 << 16;
  private static final int SOMEONE = '某';
  private static final String FILLERS = ":：=是为叫即系\"“'‘（([【「 \t";
  private static final String COMMAS = "，,、";
  private static final String BESIDE = " \t,，、:：（(;；/|-";

  private final PersonNames names;
  private final WordMatcher titles;
  private final WordMatcher honorifics;
  private final WordMatcher labels;
  private final WordMatcher endings;
  private final CharacterSet followers;
  private final CharacterSet triggers = new CharacterSet();
  private final BitSet pairs = new BitSet(PAIRS);

  TextNames(Lexicon lexicon, PersonNames names) {
    this.names = names;
    titles = lexicon.matcher("title");
    honorifics = lexicon.matcher("honorific");
    followers = CharacterSet.of(lexicon.list("name-follower"));
    labels = lexicon.matcher("number-label");
    endings = lexicon.matcher("name-ending");
    triggers.addAll(titles.lasts());
    triggers.addAll(honorifics.lasts());
    addPairs(lexicon.list("title"));
    addPairs(lexicon.list("honorific"));
  }

  private void addPairs(List<String> words) {
    for (String word : words) {
      int last = word.length() - 1;
      pairs.set(pair(word.charAt(last - 1), word.charAt(last)));
    }
  }

  /** A bit for the last two characters of a word; others may share it. */
  private static int pair(int one, int other) {
    return (one * 31 + other) & (PAIRS - 1);
  }

  /** The characters that a word of interest ends with. */
  CharacterSet triggers() {
    return triggers;
  }

  /** Looks around the end of a word of interest. */
  void find(byte[] text, int start, int at, int end, Hits hits) {
    if (at - start < 2 * HAN
        || !pairs.get(pair(Utf8.codePoint(text, at - 2 * HAN), Utf8.codePoint(text, at - HAN)))) {
      return;
    }
    if (titles.endingAt(text, start, at) > 0) {
      behind(text, at, end, hits);
    }
    int honorific = honorifics.endingAt(text, start, at);
    if (honorific > 0) {
      before(text, start, at - honorific, hits);
    }
  }

  /** Looks behind name: and contact:. */
  void findBehindLatin(byte[] text, int at, int run, int end, Hits hits) {
    if (titles.matches(text, at, run)) {
      int i = run;
      while (i < end && (text[i] == '"' || text[i] == '\'')) {
        i++;
      }
      behind(text, i, end, hits);
    }
  }

  private void behind(byte[] text, int at, int end, Hits hits) {
    int from = at;
    while (from < end && FILLERS.indexOf(Characters.at(text, from, end)) >= 0) {
      from += Characters.length(text, from, end);
    }
    int length = from > at ? withoutSurname(text, from, end) : 0;
    length = length > 0 ? length : length(text, from, end, from > at);
    if (length > 0) {
      hits.add(from, from + length, SensitiveKind.PERSONAL_NAME);
    }
  }

  /**
   * How many bytes of a name begin here; of two readings the one that the next word allows. Without
   * a colon or the like before, its characters must be common in names.
   */
  private int length(byte[] text, int from, int end, boolean marked) {
    int surname = names.surname(text, from, Math.min(end, from + 4 * HAN));
    if (surname == 0 || honorifics.beginningAt(text, from + surname, end) > 0) {
      return 0;
    }
    int first = Characters.at(text, from + surname, end);
    boolean given = first == SOMEONE || names.isGiven(first);
    if (!Characters.isHan(first) || (!given && (!marked || followers.contains(first)))) {
      return 0;
    }
    int one = surname + Characters.length(text, from + surname, end);
    int joined = joined(text, from + one, end);
    if (joined > 0) {
      return one + joined;
    }
    int second = Characters.at(text, from + one, end);
    int two = one + (Characters.isHan(second) ? Characters.length(text, from + one, end) : 0);
    boolean ends = isEnd(Characters.at(text, from + two, end));
    boolean usual = second == SOMEONE || names.isGiven(second);
    boolean taken =
        Characters.isHan(second)
            && (usual
                ? ends || !followers.contains(second)
                : marked && isLast(text, from + two, end));
    boolean other =
        names.isOther(text, from, from + (taken ? two : one))
            || (names.isOther(text, from, from + one) && !(taken && usual && ends));
    return other ? 0 : taken ? two : one;
  }

  /**
   * How many bytes a name has that has no surname and ends as many a Uyghur's or Tibetan's does.
   */
  private int withoutSurname(byte[] text, int from, int end) {
    int to = from;
    while (to < end && to - from <= LONGEST_WITHOUT_SURNAME && !isLast(text, to, end)) {
      to += Characters.length(text, to, end);
    }
    int one = Characters.at(text, to, end);
    boolean goesOn = one == '·' || one == '•';
    return !goesOn && to - from <= LONGEST_WITHOUT_SURNAME && endings.endingAt(text, from, to) > 0
        ? to - from
        : 0;
  }

  /** Whether a name may end before this character. */
  private boolean isEnd(int codePoint) {
    return !Characters.isHan(codePoint) || followers.contains(codePoint);
  }

  private static boolean isLast(byte[] text, int at, int end) {
    return !Characters.isHan(Characters.at(text, at, end));
  }

  /** The rest of a name with a dot. */
  private static int joined(byte[] text, int from, int end) {
    int i = from;
    boolean dot = false;
    while (i < end) {
      int one = Characters.at(text, i, end);
      if (one == '·' || one == '•') {
        dot = true;
      } else if (!Characters.isHan(one) || i - from > 60) {
        break;
      }
      i += Characters.length(text, i, end);
    }
    return dot ? i - from : 0;
  }

  /** The name before an honorific, if a clause or a word such as 由 begins with it. */
  private void before(byte[] text, int start, int at, Hits hits) {
    for (int length : List.of(4 * HAN, 3 * HAN, 2 * HAN)) {
      int from = at - length;
      if (from >= start && names.form(text, from, at) == PersonNames.TYPICAL) {
        hits.add(from, at, SensitiveKind.PERSONAL_NAME);
        return;
      }
    }
  }

  /** Looks for names right before hits that are a person's number or home. */
  void findBeside(byte[] text, int start, int end, Hits hits, int first) {
    int size = hits.size();
    for (int i = first; i < size; i++) {
      switch (hits.kind(i)) {
        case CITIZEN_ID, MOBILE, PASSPORT, BANK_CARD, HOME_ADDRESS ->
            beside(text, start, hits.start(i), hits);
        default -> {}
      }
    }
    betweenMarks(text, start, end, hits);
  }

  /**
   * Where a text tells of a person, what a colon begins and a comma ends is a name if it looks like
   * one: 备注：张小明，.
   */
  private void betweenMarks(byte[] text, int start, int end, Hits hits) {
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      int one = Characters.at(text, i, end);
      int from = i + Characters.length(text, i, end);
      int to = from + 3 * HAN;
      boolean marked =
          (one == '：' || one == ':')
              && to < end
              && COMMAS.indexOf(Characters.at(text, to, end)) >= 0;
      if (marked && names.form(text, from, to) == PersonNames.TYPICAL) {
        hits.add(from, to, SensitiveKind.PERSONAL_NAME);
      }
    }
  }

  private void beside(byte[] text, int start, int number, Hits hits) {
    int at = number;
    for (int moved = -1; moved != at; ) {
      moved = at;
      at -= labels.endingAt(text, start, at);
      int one = Characters.before(text, start, at);
      at = one >= 0 && BESIDE.indexOf(one) >= 0 ? Characters.previous(text, start, at) : at;
    }
    int from = at;
    while (from > start
        && at - from <= 4 * HAN
        && Characters.isHan(Characters.before(text, start, from))) {
      from = Characters.previous(text, start, from);
    }
    boolean name =
        names.form(text, from, at) == PersonNames.TYPICAL || endings.endingAt(text, from, at) > 0;
    if (from < at && at - from <= 4 * HAN && name) {
      hits.add(from, at, SensitiveKind.PERSONAL_NAME);
    }
  }
}
