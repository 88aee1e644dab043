package city.opendata.ingestion.cleaning.rule;

import java.util.List;

/** A bound on the number of code points: 𠮷 is one character, though two {@code char}s. */
public final class LengthRule implements Rule {

  private final Reason reason;
  private final int limit;

  private LengthRule(Reason reason, int limit) {
    this.reason = reason;
    this.limit = limit;
  }

  /** At least this many. */
  public static LengthRule atLeast(int limit) {
    return new LengthRule(Reason.TOO_SHORT, limit);
  }

  /** At most this many. */
  public static LengthRule atMost(int limit) {
    return new LengthRule(Reason.TOO_LONG, limit);
  }

  @Override
  public boolean passes(String value) {
    int length = value.codePointCount(0, value.length());
    return reason == Reason.TOO_SHORT ? length >= limit : length <= limit;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  @Override
  public List<String> arguments() {
    return List.of(Integer.toString(limit));
  }
}
