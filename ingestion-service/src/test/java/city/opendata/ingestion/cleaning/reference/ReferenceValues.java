package city.opendata.ingestion.cleaning.reference;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text means as a value of a type, read in the most obvious way. */
public final class ReferenceValues {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"),
          Pattern.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})"),
          Pattern.compile("([0-9]{4})\\.([0-9]{1,2})\\.([0-9]{1,2})"),
          Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]"),
          Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})"));
  private static final Pattern TIME =
      Pattern.compile(
          "([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,6}))?)?"
              + "([Zz]|[+-][0-9]{2}(?::?[0-5][0-9])?)?");
  private static final Pattern COMPACT_MOMENT =
      Pattern.compile("([0-9]{8})([0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Set<String> YES = Set.of("true", "True", "TRUE", "是", "1");
  private static final Set<String> NO = Set.of("false", "False", "FALSE", "否", "0");
  private static final int MOST_DIGITS = 100;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private ReferenceValues() {}

  /** The canonical text, or null when it is no value of the type. */
  public static @Nullable String canonical(FieldType type, String text) {
    return switch (type) {
      case STRING -> text;
      case INTEGER -> integer(text);
      case NUMBER -> number(text);
      case BOOLEAN -> YES.contains(text) ? "true" : NO.contains(text) ? "false" : null;
      case DATE -> {
        LocalDate date = date(text);
        yield date == null ? null : date.toString();
      }
      case DATETIME -> moment(text);
    };
  }

  private static String ungrouped(String text) {
    return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
  }

  private static @Nullable String integer(String grouped) {
    String text = ungrouped(grouped);
    return text.length() <= MOST_DIGITS && INTEGER.matcher(text).matches()
        ? new BigInteger(text).toString()
        : null;
  }

  private static @Nullable String number(String grouped) {
    String text = ungrouped(grouped);
    if (text.length() > MOST_DIGITS || !NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    boolean tooLong =
        value.precision() - value.scale() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS;
    return tooLong ? null : value.toPlainString();
  }

  private static @Nullable LocalDate date(String text) {
    for (Pattern form : DATES) {
      Matcher match = form.matcher(text);
      if (match.matches() && !match.group(1).equals("0000")) {
        try {
          return LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3)));
        } catch (DateTimeException never) {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable String moment(String written) {
    String text =
        COMPACT_MOMENT.matcher(written).matches()
            ? COMPACT_MOMENT.matcher(written).replaceFirst("$1 $2:$3:$4")
            : written;
    int gap = Math.max(text.indexOf('T'), text.indexOf(' '));
    LocalDate date = gap < 0 ? null : date(text.substring(0, gap));
    Matcher time = TIME.matcher(text.substring(gap + 1));
    if (date == null || !time.matches()) {
      return null;
    }
    String fraction = (time.group(4) == null ? "" : time.group(4)) + "000000000";
    LocalTime clock =
        LocalTime.of(
            Integer.parseInt(time.group(1)),
            Integer.parseInt(time.group(2)),
            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
            Integer.parseInt(fraction.substring(0, 9)));
    try {
      ZoneOffset offset = time.group(5) == null ? EAST_8 : offset(time.group(5));
      return text(OffsetDateTime.of(date, clock, offset).withOffsetSameInstant(EAST_8));
    } catch (DateTimeException never) {
      return null;
    }
  }

  private static final ZoneOffset EAST_8 = ZoneOffset.ofHours(8);

  private static ZoneOffset offset(String text) {
    ZoneOffset offset = ZoneOffset.of(text.toUpperCase(java.util.Locale.ROOT));
    if (Math.abs(offset.getTotalSeconds()) > 14 * 3600) {
      throw new DateTimeException("nobody lives there");
    }
    return offset;
  }

  /** A moment as it is written canonically: a fraction only as long as it has to be. */
  static String text(OffsetDateTime moment) {
    String micros = String.format("%06d", moment.getNano() / 1000).replaceAll("0+$", "");
    return MOMENT.format(moment) + (micros.isEmpty() ? "" : "." + micros) + "+08:00";
  }

  /** Orders canonical texts by value. */
  static int compare(FieldType type, String left, String right) {
    return switch (type) {
      case INTEGER, NUMBER -> new BigDecimal(left).compareTo(new BigDecimal(right));
      case DATE -> LocalDate.parse(left).compareTo(LocalDate.parse(right));
      case DATETIME ->
          OffsetDateTime.parse(left).toInstant().compareTo(OffsetDateTime.parse(right).toInstant());
      case STRING, BOOLEAN -> left.compareTo(right);
    };
  }
}
