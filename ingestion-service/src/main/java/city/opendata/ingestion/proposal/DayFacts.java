package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The range of a column's days, in which forms they are written, and how many say no day. */
final class DayFacts {

  private static final int COMPACT = 8;
  private static final int YEAR = 4;
  private static final int OPEN_END_BYTES = 6;

  private final Map<String, Long> forms = new TreeMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long none;

  /** Adds what was read as a day. */
  void addDay(byte[] text, int start, int end) {
    long day = Dates.parse(text, start, end);
    if (day != Dates.NO_DATE) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    } else if (!Dates.isOpenEnd(text, start, end)) {
      none++;
    }
    addForm(text, start, end);
  }

  /** Adds how a day or moment is written. */
  void addForm(byte[] text, int start, int end) {
    forms.merge(form(text, start, end), 1L, Long::sum);
  }

  private static String form(byte[] text, int start, int end) {
    if (text[start] < 0) {
      return end - start <= OPEN_END_BYTES ? "长期" : "二〇二三年五月一日";
    }
    String time = has(text, start, end, ':') ? " HH:mm" : "";
    int behindYear = end - start > YEAR ? text[start + YEAR] : '?';
    return switch (behindYear) {
      case '-' -> "yyyy-MM-dd" + time;
      case '/' -> "yyyy/M/d" + time;
      case '.' -> "yyyy.M.d" + time;
      default ->
          behindYear < 0 ? "yyyy年M月d日" + time : end - start == COMPACT ? "yyyyMMdd" : "digits";
    };
  }

  private static boolean has(byte[] text, int start, int end, char wanted) {
    for (int i = start; i < end; i++) {
      if (text[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The forms and how often each is used. */
  Map<String, Long> forms() {
    return forms;
  }

  /** Values such as 0000-00-00, which a contract of days takes for empty. */
  long none() {
    return none;
  }

  /** The earliest day, if there is one. */
  @Nullable String first() {
    return first > last ? null : written(first);
  }

  /** The latest day, if there is one. */
  @Nullable String last() {
    return first > last ? null : written(last);
  }

  private static String written(long day) {
    TextBuffer text = new TextBuffer(10);
    Dates.append(day, text);
    return text.toString();
  }
}
