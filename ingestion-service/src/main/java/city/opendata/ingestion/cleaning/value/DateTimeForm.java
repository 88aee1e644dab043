package city.opendata.ingestion.cleaning.value;

import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as ISO 8601 with offset. A department that writes none means the time on its wall, so
 * +08:00 is added; a blank instead of the T and missing seconds are taken too.
 */
public final class DateTimeForm implements ValueForm {

  private static final String LOCAL_OFFSET = "+08:00";
  private static final int LONGEST = 40;
  private static final int MOST_OFFSET_HOURS = 14;
  private static final Pattern TIME =
      Pattern.compile(
          "([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(\\.[0-9]{1,6})?)?"
              + "([Zz]|([+-])([0-9]{2}):?([0-5][0-9])?)?");

  private final DateForm dates = new DateForm();

  @Override
  public @Nullable String canonical(String text) {
    int gap = Math.max(text.indexOf('T'), text.indexOf(' '));
    if (gap < 0 || text.length() > LONGEST) {
      return null;
    }
    String date = dates.canonical(text.substring(0, gap));
    Matcher time = TIME.matcher(text).region(gap + 1, text.length());
    if (date == null || !time.matches()) {
      return null;
    }
    String offset = offset(time);
    if (offset == null) {
      return null;
    }
    String canonical = date + 'T' + clock(time) + offset;
    return canonical.equals(text) ? text : canonical;
  }

  private static String clock(Matcher time) {
    String hour = time.group(1);
    return (hour.length() == 1 ? "0" + hour : hour)
        + ':'
        + time.group(2)
        + ':'
        + orElse(time.group(3), "00")
        + orElse(time.group(4), "");
  }

  private static @Nullable String offset(Matcher time) {
    String offset = time.group(5);
    if (offset == null) {
      return LOCAL_OFFSET;
    }
    if (offset.equalsIgnoreCase("Z")) {
      return "Z";
    }
    int hours = Digits.number(time.group(7), 0, 2);
    String minutes = orElse(time.group(8), "00");
    boolean possible =
        hours < MOST_OFFSET_HOURS || (hours == MOST_OFFSET_HOURS && minutes.equals("00"));
    return possible ? time.group(6) + time.group(7) + ':' + minutes : null;
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  @Override
  public int compare(String left, String right) {
    return OffsetDateTime.parse(left)
        .toInstant()
        .compareTo(OffsetDateTime.parse(right).toInstant());
  }
}
