package city.opendata.ingestion.cleaning.rule;

/**
 * A text that charges for each character looked at, so that a pattern which backtracks for ever
 * ends after the same number of steps on every machine. Every value adds credit by its length; what
 * one value leaves, a later one may use, up to a reserve.
 */
final class MeteredText implements CharSequence {

  private static final int RESERVE = 2_000_000;
  private static final int CREDIT_PER_VALUE = 10_000;
  private static final int CREDIT_PER_CHARACTER = 64;

  private final String pattern;
  private String text = "";
  private int credit = RESERVE;

  MeteredText(String pattern) {
    this.pattern = pattern;
  }

  MeteredText of(String value) {
    text = value;
    credit = Math.min(RESERVE, credit + CREDIT_PER_VALUE + CREDIT_PER_CHARACTER * value.length());
    return this;
  }

  @Override
  public char charAt(int index) {
    if (--credit < 0) {
      throw new PatternTooCostlyException(pattern);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
