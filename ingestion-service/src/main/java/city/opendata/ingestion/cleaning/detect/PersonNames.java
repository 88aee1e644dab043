package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Utf8;

/**
 * Tells what has the form of a Chinese name: a surname of the list and one or two characters; or,
 * of minorities, parts that a dot joins. Words and places that have that form too are listed. What
 * a single text is nobody can tell: a column's share counts.
 */
final class PersonNames {

  /** Not the form of a name. */
  static final int NO = 0;

  /** The form of a name. */
  static final int FORM = 1;

  /** The form of a name, of characters that are common in names. */
  static final int TYPICAL = 2;

  private static final int HAN_BYTES = 3;
  private static final int LONGEST = 180;
  private static final int SOMEONE = '某';
  private static final int DOT = '·';

  private final CharacterSet surnames;
  private final WordMatcher compounds;
  private final CharacterSet given;
  private final CharacterSet placeEndings;
  private final WordMatcher others;

  PersonNames(Lexicon lexicon) {
    surnames = CharacterSet.of(lexicon.list("surname"));
    compounds = lexicon.matcher("compound-surname");
    given = CharacterSet.of(lexicon.list("given"));
    placeEndings = CharacterSet.of(lexicon.list("place-ending"));
    others = lexicon.matcher("not-a-name");
  }

  /** How much a slice looks like a name; one whose given name is 某 hides the person already. */
  int form(byte[] text, int start, int end) {
    int length = end - start;
    if (length < 2 * HAN_BYTES || length > LONGEST) {
      return NO;
    }
    if (length > 4 * HAN_BYTES + 2) {
      return isJoined(text, start, end) ? FORM : NO;
    }
    int first = Characters.at(text, start, end);
    int surname = surname(text, start, end);
    if (surname == 0) {
      return length > 2 * HAN_BYTES && Characters.isHan(first) && isJoined(text, start, end)
          ? FORM
          : NO;
    }
    return given(text, start, start + surname, end);
  }

  private int given(byte[] text, int start, int from, int end) {
    int characters = 0;
    boolean typical = true;
    int last = Characters.NONE;
    for (int i = from; i < end; i += Characters.length(text, i, end)) {
      last = Characters.at(text, i, end);
      if (!Characters.isHan(last) || last == SOMEONE) {
        return last == DOT && isJoined(text, start, end) ? FORM : NO;
      }
      typical &= given.contains(last);
      characters++;
    }
    if (characters < 1
        || characters > 2
        || placeEndings.contains(last)
        || others.matches(text, start, end)) {
      return NO;
    }
    return typical ? TYPICAL : FORM;
  }

  /** How many bytes the surname has that the slice begins with, if something follows it; or 0. */
  int surname(byte[] text, int start, int end) {
    if (end - start > 2 * HAN_BYTES && compounds.beginningAt(text, start, start + 6) > 0) {
      return 2 * HAN_BYTES;
    }
    boolean listed = end - start > HAN_BYTES && surnames.contains(Characters.at(text, start, end));
    return listed ? HAN_BYTES : 0;
  }

  /** Whether a character is common in given names. */
  boolean isGiven(int codePoint) {
    return given.contains(codePoint);
  }

  /** Whether a slice is a word or place of the list. */
  boolean isOther(byte[] text, int start, int end) {
    return others.matches(text, start, end);
  }

  /** Names of minorities, as in 阿依古丽·买买提. */
  private static boolean isJoined(byte[] text, int start, int end) {
    int part = 0;
    int parts = 0;
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      int one = Characters.at(text, i, end);
      if (one == DOT || one == '•' || one == '・') {
        if (part == 0) {
          return false;
        }
        parts++;
        part = 0;
      } else if (Characters.isHan(one)) {
        part++;
      } else {
        return false;
      }
    }
    return parts > 0 && part > 0 && Utf8.count(text, start, end) > 3;
  }
}
