package city.opendata.catalog.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** One thing that a mask has to be told. */
sealed interface MaskParameter {

  int MOST_DIGITS = 18;

  String name();

  default boolean isRequired() {
    return true;
  }

  /** Whether it may have this value. */
  boolean accepts(JsonNode value);

  /** What it may be, as it is shown in every language. */
  String wanted();

  /** A whole number between two bounds. */
  record Whole(String name, int least, int most, boolean isRequired) implements MaskParameter {

    Whole(String name, int least, int most) {
      this(name, least, most, true);
    }

    Whole optional() {
      return new Whole(name, least, most, false);
    }

    @Override
    public boolean accepts(JsonNode value) {
      return value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }

    @Override
    public String wanted() {
      return least + "–" + most;
    }
  }

  /** A number above 0. */
  record Decimal(String name) implements MaskParameter {

    @Override
    public boolean accepts(JsonNode value) {
      return isPlain(value) && value.decimalValue().signum() > 0;
    }

    @Override
    public String wanted() {
      return "> 0";
    }
  }

  /** Numbers, each greater than the one before. */
  record Decimals(String name, int most) implements MaskParameter {

    @Override
    public boolean accepts(JsonNode value) {
      if (!value.isArray() || value.isEmpty() || value.size() > most) {
        return false;
      }
      for (int i = 0; i < value.size(); i++) {
        JsonNode one = value.get(i);
        boolean ascends =
            isPlain(one)
                && (i == 0 || one.decimalValue().compareTo(value.get(i - 1).decimalValue()) > 0);
        if (!ascends) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String wanted() {
      return "[a < b < c …]";
    }
  }

  /** A day. */
  record Day(String name) implements MaskParameter {

    @Override
    public boolean accepts(JsonNode value) {
      try {
        if (!value.isTextual()) {
          return false;
        }
        int year = LocalDate.parse(value.textValue()).getYear();
        return year > 0 && year < 10_000;
      } catch (DateTimeException notADay) {
        return false;
      }
    }

    @Override
    public String wanted() {
      return "2025-12-31";
    }
  }

  /** One of a few words. */
  record Choice(String name, List<String> words) implements MaskParameter {

    @Override
    public boolean accepts(JsonNode value) {
      return value.isTextual() && words.contains(value.textValue());
    }

    @Override
    public String wanted() {
      return String.join(", ", words);
    }
  }

  /** At most 18 digits: the ingestion service reckons in 64 bits. */
  private static boolean isPlain(JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      return false;
    }
    BigDecimal number = value.decimalValue();
    int scale = Math.max(0, number.scale());
    return scale <= MOST_DIGITS
        && number.precision() - (long) number.scale() + scale <= MOST_DIGITS;
  }
}
