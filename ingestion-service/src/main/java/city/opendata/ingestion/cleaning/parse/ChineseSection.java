package city.opendata.ingestion.cleaning.parse;

/** The part of a Chinese number that 万 and 亿 count: 1 to 9999 with the places 千, 百 and 十. */
final class ChineseSection {

  private static final int NO_PLACE = 10_000;

  private final boolean behind;
  private final boolean beforeUnit;
  private int value;
  private int place = NO_PLACE;

  /** The digit that waits for its place; 0 when none does. */
  private int digit;

  private boolean two;
  private boolean zero;

  private ChineseSection(boolean behind, boolean beforeUnit) {
    this.behind = behind;
    this.beforeUnit = beforeUnit;
  }

  /**
   * The number of the slice, or {@link ChineseNumerals#NO_NUMBER}.
   *
   * @param behind whether a greater part goes before, so that a zero may begin this one
   * @param beforeUnit whether 万 or 亿 follows, so that a digit alone needs no zero before it
   */
  static long read(byte[] text, int start, int end, boolean behind, boolean beforeUnit) {
    ChineseSection section = new ChineseSection(behind, beforeUnit);
    for (int i = start; i < end; i += Han.BYTES) {
      if (!section.take(Han.at(text, i, end))) {
        return ChineseNumerals.NO_NUMBER;
      }
    }
    return section.total();
  }

  private boolean take(char c) {
    boolean isTwo = ChineseDigit.isTwoBeforePlace(c);
    int next = isTwo ? 2 : ChineseDigit.value(c);
    if (next == 0) {
      return takeZero();
    }
    if (next < 0) {
      return takePlace(c);
    }
    if (digit > 0) {
      return false;
    }
    digit = next;
    two = isTwo;
    return true;
  }

  /** A zero stands for places that are left out, so neither twice nor at the beginning. */
  private boolean takeZero() {
    boolean atBeginning = place == NO_PLACE && !behind;
    if (zero || digit > 0 || atBeginning) {
      return false;
    }
    zero = true;
    return true;
  }

  private boolean takePlace(char c) {
    int tens = ChineseDigit.tens(c);
    int nextPlace = tens > 0 ? 10 : ChineseDigit.place(c);
    if (nextPlace < 0 || nextPlace >= place) {
      return false;
    }
    boolean fits = tens > 0 ? digit == 0 : nextPlace == 10 ? !(two && digit > 0) : digit > 0;
    // 十 alone is one ten.
    value += tens > 0 ? tens : Math.max(digit, 1) * nextPlace;
    place = nextPlace;
    digit = 0;
    zero = false;
    return fits;
  }

  private long total() {
    if (digit == 0) {
      return zero || value == 0 ? ChineseNumerals.NO_NUMBER : value;
    }
    boolean alone = place == NO_PLACE && !zero && (!behind || beforeUnit);
    boolean clear = two ? alone && beforeUnit : alone || zero || place == 10;
    return clear ? value + digit : ChineseNumerals.NO_NUMBER;
  }
}
