package city.opendata.bench.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures two sides by turns (A B A B …), after some turns that do not count. */
public final class Pairs {

  /** Fewer say nothing about the machine's noise. */
  public static final int ENOUGH = 7;

  /**
   * The services' code is compiled while it runs; the first turns measure the compiler. Eight
   * million rows later it takes a twentieth of a second of a load, in the fifth turn still three.
   */
  public static final int WARM_UPS = 8;

  private final int pairs;
  private final Consumer<String> progress;

  /**
   * Pairs that tell their progress.
   *
   * @param pairs that count
   */
  public Pairs(int pairs, Consumer<String> progress) {
    if (pairs < 1) {
      throw new IllegalArgumentException("pairs: " + pairs);
    }
    this.pairs = pairs;
    this.progress = progress;
  }

  public Outcome.Compared compare(Side ours, Side denominator) throws Exception {
    List<Double> oursFigures = new ArrayList<>();
    List<Double> denominators = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int turn = 1 - WARM_UPS; turn <= pairs; turn++) {
      double first = ours.rowsPerSecond();
      double second = denominator.rowsPerSecond();
      tell(turn, "ours %,.0f rows/s, denominator %,.0f rows/s", first, second);
      if (turn > 0) {
        oursFigures.add(first);
        denominators.add(second);
        ratios.add(first / second);
      }
    }
    return new Outcome.Compared(
        Quartiles.of(oursFigures), Quartiles.of(denominators), Quartiles.of(ratios));
  }

  /** As often as the pairs, but nothing stands beside the denominator. */
  public Outcome.DenominatorOnly alone(Side denominator) throws Exception {
    List<Double> figures = new ArrayList<>();
    for (int turn = 1 - WARM_UPS; turn <= pairs; turn++) {
      double figure = denominator.rowsPerSecond();
      tell(turn, "denominator %,.0f rows/s", figure);
      if (turn > 0) {
        figures.add(figure);
      }
    }
    return new Outcome.DenominatorOnly(Quartiles.of(figures));
  }

  /** Tells what else is worth knowing of a turn. */
  public void tell(String line) {
    progress.accept(line);
  }

  private void tell(int turn, String format, Object... figures) {
    String which =
        turn > 0
            ? "%d of %d".formatted(turn, pairs)
            : "warm-up %d of %d".formatted(turn + WARM_UPS, WARM_UPS);
    progress.accept(which + ": " + String.format(Locale.ROOT, format, figures));
  }
}
