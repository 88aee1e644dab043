package city.opendata.kit.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition over named values that was checked and is known to end soon. Safe for use by several
 * threads.
 */
public final class Condition {

  /** Longer texts are not looked at: a condition that reads one fails. */
  public static final int LONGEST_TEXT = 10_000;

  private final CelRuntime.Program program;
  private final List<Read> reads;
  private final Map<String, Source> sources;

  /**
   * A value that the condition reads.
   *
   * @param name by which it was declared
   * @param needed whether there is nothing to decide without it: false when the condition itself
   *     asks whether there is a value
   */
  public record Read(String name, boolean needed) {}

  /** What there is to say of some values. */
  public enum Outcome {
    HOLDS,
    BROKEN,
    /** A value is absent that is needed. */
    SKIPPED,
    /**
     * Nothing can be said: a division by zero, an overflow, a position outside a text, a value that
     * is absent or too long.
     */
    FAILED
  }

  /** Where the value of a variable comes from. */
  sealed interface Source {
    /** The value that is read at this place. */
    record Value(int index) implements Source {}

    /** Whether there is one. */
    record Presence(int index) implements Source {}

    /** It is always the same. */
    record Literal(Object value) implements Source {}
  }

  Condition(CelRuntime.Program program, List<Read> reads, Map<String, Source> sources) {
    this.program = program;
    this.reads = List.copyOf(reads);
    this.sources = Map.copyOf(sources);
  }

  /** The values that it reads, in the order in which it wants them. */
  public List<Read> reads() {
    return reads;
  }

  /**
   * Tells whether the condition holds.
   *
   * @param values in the order of {@link #reads}, as their types hold them; null where there is
   *     none
   */
  public Outcome evaluate(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && reads.get(i).needed()) {
        return Outcome.SKIPPED;
      }
    }
    for (Object value : values) {
      if (isTooLarge(value)) {
        return Outcome.FAILED;
      }
    }
    try {
      Object result = program.eval(name -> find(name, values));
      return Boolean.TRUE.equals(result) ? Outcome.HOLDS : Outcome.BROKEN;
    } catch (CelEvaluationException failed) {
      // Its message may quote values, which must go nowhere.
      return Outcome.FAILED;
    }
  }

  private static boolean isTooLarge(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length() > LONGEST_TEXT;
      case BigDecimal number -> !Numbers.isBounded(number);
      case null, default -> false;
    };
  }

  private Optional<Object> find(String name, @Nullable Object[] values) {
    return switch (sources.get(name)) {
      case Source.Value(int index) -> Optional.ofNullable(values[index]);
      case Source.Presence(int index) -> Optional.of(values[index] != null);
      case Source.Literal(Object value) -> Optional.of(value);
      case null -> Optional.empty();
    };
  }
}
