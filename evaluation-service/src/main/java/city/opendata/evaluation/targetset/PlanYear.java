package city.opendata.evaluation.targetset;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years of plans and periods, as callers write them. */
public final class PlanYear {

  /** What a field error says when a text is not a year. */
  public static final String CODE = "year";

  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}|2100");

  private PlanYear() {}

  /** The year, when the text is one from 2000 to 2100. */
  public static OptionalInt parse(@Nullable String text) {
    return text != null && YEAR.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
