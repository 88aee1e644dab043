package city.opendata.ingestion.records.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: what a cursor carries.
 *
 * <p>A position is good for the release it came from only: it may refer to that release's row.
 *
 * @param fingerprint of the query's select, filters and order
 * @param row the last row's number
 * @param values of the order's columns in that row
 */
public record KeysetPosition(String fingerprint, long row, List<Value> values) {

  /** Longest value that a cursor carries, and the most that all carry: a URL has to hold it. */
  static final int LONGEST_VALUE = ValueParser.LONGEST_NUMBER;

  private static final int LONGEST_TOGETHER = 256;
  private static final int LONGEST_TEXT = 4_096;

  /** The value of one column of the order. */
  public sealed interface Value {}

  /** The value itself, in the form that a URL has. */
  record Known(String text) implements Value {}

  /** Null. */
  record Missing() implements Value {}

  /** Too long to carry: the database reads it again from the row. */
  record InRow() implements Value {}

  public KeysetPosition {
    values = List.copyOf(values);
  }

  /**
   * The position behind a row.
   *
   * @param values of the order's columns, null where the row has none
   */
  public static KeysetPosition behind(
      String fingerprint, long row, List<? extends @Nullable String> values) {
    List<Value> kept = new ArrayList<>(values.size());
    int left = LONGEST_TOGETHER;
    for (String value : values) {
      if (value == null) {
        kept.add(new Missing());
      } else if (value.length() <= Math.min(left, LONGEST_VALUE)) {
        kept.add(new Known(value));
        left -= value.length();
      } else {
        kept.add(new InRow());
      }
    }
    return new KeysetPosition(fingerprint, row, kept);
  }

  /** A short text without blanks; sign it before it leaves. */
  public String encode() {
    StringBuilder text = new StringBuilder(fingerprint).append('.').append(row);
    for (Value value : values) {
      text.append('.')
          .append(
              switch (value) {
                case Known(var known) -> "v" + base64(known);
                case Missing() -> "n";
                case InRow() -> "r";
              });
    }
    return text.toString();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws QueryError when it did not
   */
  public static KeysetPosition decode(String text) {
    String[] parts = text.length() > LONGEST_TEXT ? new String[0] : text.split("\\.", -1);
    Long row = parts.length < 2 ? null : ValueParser.integer(parts[1]);
    if (row == null) {
      throw unreadable();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 2; i < parts.length; i++) {
      values.add(value(parts[i]));
    }
    return new KeysetPosition(parts[0], row, values);
  }

  static QueryError unreadable() {
    return new QueryError(QueryErrorCode.BAD_CURSOR, RecordQuery.CURSOR);
  }

  private static Value value(String part) {
    return switch (part) {
      case "n" -> new Missing();
      case "r" -> new InRow();
      case String known when known.startsWith("v") -> new Known(text(known.substring(1)));
      default -> throw unreadable();
    };
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String base64) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
      if (Characters.unfit(text)) {
        throw unreadable();
      }
      return text;
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }
}
