package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.identifier.Identifier;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.identifier.Verdict;
import city.opendata.ingestion.cleaning.parse.DateOptions;
import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.parse.Integers;
import city.opendata.ingestion.cleaning.parse.Moments;
import city.opendata.ingestion.cleaning.parse.NumberOptions;
import city.opendata.ingestion.cleaning.parse.Numbers;
import city.opendata.ingestion.cleaning.step.BooleanValue;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a contract could read a column: a type, a format or none, and whether a value
 * fits it. It asks what the engine asks.
 */
record Reading(FieldType type, @Nullable String format, Check check) {

  /** Integers of 64 bits have no more digits for sure. */
  private static final int MOST_DIGITS = 18;

  /** Whether a narrowed, trimmed value fits; the buffer is for what it has to spell anew. */
  @FunctionalInterface
  interface Check {

    boolean accepts(byte[] text, int start, int end, TextBuffer scratch);
  }

  /** Every reading but that of any text; what is younger than today is no birthday. */
  static List<Reading> all(LocalDate today) {
    List<Reading> all = new ArrayList<>();
    all.add(new Reading(FieldType.BOOLEAN, null, Reading::isBoolean));
    all.add(new Reading(FieldType.DATE, null, Reading::isDate));
    all.add(new Reading(FieldType.DATETIME, null, moment(DateOptions.WRITTEN)));
    for (String format : List.of("excel-serial", "epoch-seconds", "epoch-milliseconds")) {
      DateOptions options = FieldFormat.of("", FieldType.DATETIME, format).dates();
      all.add(new Reading(FieldType.DATETIME, format, moment(options)));
    }
    NumberOptions plain = FieldFormat.DEFAULT.numbers();
    all.add(new Reading(FieldType.INTEGER, null, integer(plain)));
    all.add(new Reading(FieldType.NUMBER, null, number(plain)));
    all.add(new Reading(FieldType.NUMBER, "percent", Reading::isPercent));
    NumberOptions currency = FieldFormat.of("", FieldType.NUMBER, "currency").numbers();
    all.add(new Reading(FieldType.INTEGER, "currency", integer(currency)));
    all.add(new Reading(FieldType.NUMBER, "currency", number(currency)));
    for (IdentifierKind kind : IdentifierKind.values()) {
      all.add(new Reading(FieldType.STRING, kind.wireName(), identifier(kind.create(today))));
    }
    return List.copyOf(all);
  }

  /** Whether the unit of the column is no part of the number. */
  boolean hasUnit() {
    return format == null && (type == FieldType.INTEGER || type == FieldType.NUMBER);
  }

  private static boolean isBoolean(byte[] text, int start, int end, TextBuffer scratch) {
    return end - start < 10
        && BooleanValue.parse(new String(text, start, end - start, StandardCharsets.UTF_8)) != null;
  }

  private static boolean isDate(byte[] text, int start, int end, TextBuffer scratch) {
    return Dates.parse(text, start, end) != Dates.NO_DATE
        || Dates.isOpenEnd(text, start, end)
        || Dates.isNone(text, start, end);
  }

  private static Check moment(DateOptions options) {
    return (text, start, end, scratch) ->
        Moments.parse(text, start, end, options) != Moments.NO_MOMENT;
  }

  private static Check integer(NumberOptions options) {
    return (text, start, end, scratch) -> {
      int size = scratch.size();
      boolean whole =
          hasDigit(text, start, end)
              && Integers.canonical(text, start, end, scratch, options)
              && scratch.size() - size <= MOST_DIGITS;
      scratch.resize(size);
      return whole;
    };
  }

  private static Check number(NumberOptions options) {
    return (text, start, end, scratch) -> {
      int size = scratch.size();
      boolean number =
          hasDigit(text, start, end)
              && !isDestroyed(text, start, end)
              && Numbers.canonical(text, start, end, scratch, options);
      scratch.resize(size);
      return number;
    };
  }

  private static boolean isPercent(byte[] text, int start, int end, TextBuffer scratch) {
    NumberOptions percent = FieldFormat.of("", FieldType.NUMBER, "percent").numbers();
    return end > start
        && text[end - 1] == '%'
        && number(percent).accepts(text, start, end, scratch);
  }

  private static Check identifier(Identifier identifier) {
    return (text, start, end, scratch) -> {
      if (identifier.check(text, start, end) == Verdict.VALID) {
        return true;
      }
      int size = scratch.size();
      boolean valid =
          identifier.rewrite(text, start, end, scratch)
              && identifier.check(scratch.bytes(), size, scratch.size()) == Verdict.VALID;
      scratch.resize(size);
      return valid;
    };
  }

  /** 三 in a column of names is no number to reckon with. */
  private static boolean hasDigit(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether a spreadsheet left 3.20205E+17 of a long number, whose digits are gone. */
  static boolean isDestroyed(byte[] text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if ((text[i] | 0x20) == 'e') {
        int from = text[i + 1] == '+' ? i + 2 : i + 1;
        return end - from == 2 && text[from] >= '1' && text[from] <= '9' && isPlain(text, start, i);
      }
    }
    return false;
  }

  private static boolean isPlain(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '.' && (text[i] < '0' || text[i] > '9')) {
        return false;
      }
    }
    return true;
  }
}
