package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;

/** Finds where somebody lives: from the place that is named to the number of the room. */
final class TextAddresses {

  private static final int LONGEST = 150;
  private static final int ROOM = '室';
  private static final String ENDS = "，。；：、！？,;:!?\"'“”‘’（）()【】[]《》<>|\n\t{}";

  private final Addresses addresses;
  private final WordContext context;

  TextAddresses(DetectionRules rules, WordContext context) {
    this.addresses = rules.addresses();
    this.context = context;
  }

  /** Where the text goes on behind an address whose first number is at {@code at}, or -1. */
  int find(byte[] text, int start, int at, int run, int end, Hits hits) {
    int following = Characters.at(text, run, end);
    boolean part = addresses.isPart(following);
    boolean hyphen =
        following == '-' && at > start && addresses.isPlace(Characters.before(text, start, at));
    if (!part && !hyphen) {
      return -1;
    }
    int last = last(text, run, end);
    int from = from(text, start, at);
    if (from >= at || last - from > LONGEST) {
      return -1;
    }
    long patterns = addresses.patterns(text, from, last);
    boolean house = (patterns & ValuePattern.HOUSE.bit()) != 0;
    boolean number = (patterns & ValuePattern.ADDRESS.bit()) != 0;
    if (!house && !(number && context.isDwelling(text, from, at))) {
      return -1;
    }
    int home = context.homeEnd(text, from, at);
    boolean room = home >= 0 && Characters.before(text, from, last) == ROOM;
    boolean facility = (patterns & ValuePattern.FACILITY.bit()) != 0 && !(house && room);
    boolean work =
        context.isWorkplace(text, Math.max(start, from - 24), at)
            || context.isWorkplace(text, last, Math.min(end, last + 9));
    if (facility
        || (work && home < 0 && context.homeEnd(text, Math.max(start, from - 24), at) < 0)) {
      return last;
    }
    hits.add(
        home >= 0 && home < at ? skipFillers(text, home, at) : from,
        last,
        SensitiveKind.HOME_ADDRESS);
    return last;
  }

  /** Where numbers and parts of an address stop. */
  private int last(byte[] text, int run, int end) {
    int i = run;
    int last = run;
    while (i < end) {
      int one = Characters.at(text, i, end);
      int length = Characters.length(text, i, end);
      boolean letters = Ascii.isLetterOrDigit(one);
      if (!letters && one != '-' && !addresses.isPart(one)) {
        break;
      }
      i += length;
      last = one == '-' ? last : i;
    }
    return last;
  }

  /** Where the clause begins that the number is in. */
  private static int from(byte[] text, int start, int at) {
    int i = at;
    int least = Math.max(start, at - LONGEST);
    while (i > least) {
      int previous = Characters.previous(text, start, i);
      int one = Characters.at(text, previous, i);
      if (one == Characters.NONE || ENDS.indexOf(one) >= 0 || one == ' ') {
        break;
      }
      i = previous;
    }
    return i;
  }

  private static int skipFillers(byte[] text, int from, int at) {
    int i = from;
    while (i < at) {
      int one = Characters.at(text, i, at);
      if (one > ' ' && "为是在于：:地址".indexOf(one) < 0) {
        break;
      }
      i += Characters.length(text, i, at);
    }
    return i < at ? i : from;
  }
}
