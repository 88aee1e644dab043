package city.opendata.kit.page;

import city.opendata.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page holds: {@code limit}, from 1 to 1000, 100 when not given. */
public final class PageLimit {

  public static final int DEFAULT = 100;
  public static final int LARGEST = 1000;

  private PageLimit() {}

  /**
   * @param limit as it was sent
   */
  public static int of(@Nullable String limit) {
    if (limit == null) {
      return DEFAULT;
    }
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= LARGEST) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw outOfRange();
    }
    throw outOfRange();
  }

  private static ProblemException outOfRange() {
    return ProblemException.parameter("limit", "out-of-range", 1, LARGEST);
  }
}
