package city.opendata.kit.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What a value in a condition can be, and the Java class that holds it. */
public enum ValueType {
  /** Held by a {@link String}. */
  TEXT(SimpleType.STRING, String.class),
  /** A whole number, held by a {@link Long}. */
  INTEGER(SimpleType.INT, Long.class),
  /** An exact decimal number, held by a {@link BigDecimal}. */
  DECIMAL(OpaqueType.create("decimal"), BigDecimal.class),
  /** Held by a {@link Boolean}. */
  BOOLEAN(SimpleType.BOOL, Boolean.class),
  /** A point in time, or the beginning of a day, held by an {@link Instant}. */
  MOMENT(SimpleType.TIMESTAMP, Instant.class),
  /** What lies between two moments. Only found within a condition. */
  DURATION(SimpleType.DURATION, Duration.class),
  /** A regular expression. Only found within a condition. */
  PATTERN(OpaqueType.create("pattern"), TextPattern.class);

  private final CelType cel;
  private final Class<?> held;

  ValueType(CelType cel, Class<?> held) {
    this.cel = cel;
    this.held = held;
  }

  CelType cel() {
    return cel;
  }

  Class<?> held() {
    return held;
  }
}
