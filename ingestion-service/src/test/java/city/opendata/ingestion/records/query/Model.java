package city.opendata.ingestion.records.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What SQL means, in plain Java: comparison, LIKE and three-valued logic. */
final class Model {

  private Model() {}

  static int compare(Object a, Object b) {
    return switch (a) {
      case String text -> compareCodePoints(text, (String) b);
      case Long number -> number.compareTo((Long) b);
      case BigDecimal number -> number.compareTo((BigDecimal) b);
      case Boolean truth -> truth.compareTo((Boolean) b);
      case LocalDate date -> date.compareTo((LocalDate) b);
      case OffsetDateTime instant ->
          instant.toInstant().compareTo(((OffsetDateTime) b).toInstant());
      default -> throw new IllegalArgumentException(a.getClass().getName());
    };
  }

  static Comparator<@Nullable Object> order(boolean descending, boolean nullsFirst) {
    return (a, b) -> {
      if (a == null || b == null) {
        int nulls = Boolean.compare(a == null, b == null);
        return nullsFirst ? -nulls : nulls;
      }
      return descending ? compare(b, a) : compare(a, b);
    };
  }

  static boolean like(String text, String pattern, boolean ignoreCase) {
    return like(points(text, ignoreCase), 0, points(pattern, ignoreCase), 0);
  }

  private static boolean like(int[] text, int i, int[] pattern, int j) {
    if (j == pattern.length) {
      return i == text.length;
    }
    int p = pattern[j];
    if (p == '%' || p == '*') {
      return IntStream.rangeClosed(i, text.length).anyMatch(k -> like(text, k, pattern, j + 1));
    }
    int next = p == '\\' ? j + 1 : j;
    if (i == text.length) {
      return false;
    }
    boolean fits = (p == '_') || text[i] == (p == '\\' ? pattern[next] : p);
    return fits && like(text, i + 1, pattern, next + 1);
  }

  static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : !truth;
  }

  /** And (decisive false) or or (decisive true) of both. */
  static @Nullable Boolean combine(boolean decisive, @Nullable Boolean a, @Nullable Boolean b) {
    if ((a != null && a == decisive) || (b != null && b == decisive)) {
      return decisive;
    }
    return (a == null || b == null) ? null : Boolean.valueOf(!decisive);
  }

  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static int[] points(String text, boolean lower) {
    return text.codePoints().map(c -> lower ? Character.toLowerCase(c) : c).toArray();
  }
}
