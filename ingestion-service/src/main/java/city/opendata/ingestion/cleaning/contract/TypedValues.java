package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.parse.Dates;
import city.opendata.ingestion.cleaning.parse.DecimalOrder;
import city.opendata.ingestion.cleaning.parse.Integers;
import city.opendata.ingestion.cleaning.parse.Moments;
import city.opendata.ingestion.cleaning.parse.Numbers;
import city.opendata.ingestion.cleaning.step.BooleanValue;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one type as a contract writes them: bounds and codes. */
public final class TypedValues {

  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private final FieldType type;

  public TypedValues(FieldType type) {
    this.type = type;
  }

  /** Whether the text is a value of the type. */
  boolean isValue(String text) {
    return find(text) != null;
  }

  /** Orders two values. */
  int compare(String left, String right) {
    if (type == FieldType.NUMBER) {
      byte[] a = canonical(left).getBytes(StandardCharsets.US_ASCII);
      byte[] b = canonical(right).getBytes(StandardCharsets.US_ASCII);
      return DecimalOrder.compare(a, 0, a.length, b, 0, b.length);
    }
    return Long.compare(number(left), number(right));
  }

  /** A value's canonical text. */
  public String canonical(String text) {
    return Objects.requireNonNull(find(text), () -> "No " + type.wireName());
  }

  /** An integer, day, moment or truth as the number that stands for it. */
  public long number(String text) {
    byte[] bytes = canonical(text).getBytes(StandardCharsets.UTF_8);
    return switch (type) {
      // What 64 bits cannot hold is as far away as what they just can.
      case INTEGER -> new BigInteger(canonical(text)).max(LEAST).min(GREATEST).longValueExact();
      case BOOLEAN -> canonical(text).equals("true") ? 1 : 0;
      case DATE -> Dates.parse(bytes, 0, bytes.length);
      case DATETIME -> Moments.parse(bytes, 0, bytes.length);
      case STRING, NUMBER -> throw new IllegalStateException("A " + type + " is no number");
    };
  }

  private @Nullable String find(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TextBuffer canonical = new TextBuffer(bytes.length);
    boolean found =
        switch (type) {
          case STRING -> true;
          case INTEGER -> Integers.canonical(bytes, 0, bytes.length, canonical);
          case NUMBER -> Numbers.canonical(bytes, 0, bytes.length, canonical);
          case BOOLEAN -> appendBoolean(text, canonical);
          case DATE -> appendDate(bytes, canonical);
          case DATETIME -> appendMoment(bytes, canonical);
        };
    return !found ? null : type == FieldType.STRING ? text : canonical.toString();
  }

  private static boolean appendBoolean(String text, TextBuffer into) {
    Boolean value = BooleanValue.parse(text);
    into.append(String.valueOf(value));
    return value != null;
  }

  private static boolean appendDate(byte[] text, TextBuffer into) {
    long day = Dates.parse(text, 0, text.length);
    if (day == Dates.NO_DATE) {
      return false;
    }
    Dates.append(day, into);
    return true;
  }

  private static boolean appendMoment(byte[] text, TextBuffer into) {
    long micros = Moments.parse(text, 0, text.length);
    if (micros == Moments.NO_MOMENT) {
      return false;
    }
    Moments.append(micros, into);
    return true;
  }
}
