package city.opendata.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final int WARM_UPS = 8;
  private static final Offset<Double> EXACTLY = within(1e-9);

  private final List<String> turns = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();

  @Test
  void theSidesTakeTurnsAndWarmUpFirst() throws Exception {
    new Pairs(3, progress::add).compare(side("A", 1, 1, 1), side("B", 1, 1, 1));

    assertThat(String.join("", turns)).isEqualTo("AB".repeat(WARM_UPS + 3));
    assertThat(progress).hasSize(WARM_UPS + 3);
    assertThat(progress.getFirst()).startsWith("warm-up 1 of 8: ");
    assertThat(progress.getLast()).startsWith("3 of 3: ");
  }

  @Test
  void theRatioIsTheMedianOfThePairsAndNotThatOfTheMedians() throws Exception {
    // Given a machine that is slow for both in every second pair; warm-ups do not count
    Side ours = side("A", 100, 50, 300);
    Side denominator = side("B", 200, 25, 100);

    Outcome.Compared compared = new Pairs(3, progress::add).compare(ours, denominator);

    assertThat(compared.ratio().median()).isEqualTo(2, EXACTLY);
    assertThat(compared.ratio().lower()).isEqualTo(1.25, EXACTLY);
    assertThat(compared.ratio().upper()).isEqualTo(2.5, EXACTLY);
    assertThat(compared.ours().median()).isEqualTo(100, EXACTLY);
    assertThat(compared.denominator().median()).isEqualTo(100, EXACTLY);
  }

  @Test
  void aDenominatorAloneRunsAsOften() throws Exception {
    Outcome.DenominatorOnly only = new Pairs(2, progress::add).alone(side("B", 10, 30));

    assertThat(only.denominator().median()).isEqualTo(20, EXACTLY);
    assertThat(turns).hasSize(WARM_UPS + 2);
  }

  @Test
  void aFailureEndsIt() {
    Side broken =
        () -> {
          throw new IllegalStateException("wrong result");
        };

    assertThatThrownBy(() -> new Pairs(2, progress::add).compare(broken, side("B")))
        .hasMessage("wrong result");
    assertThat(turns).isEmpty();
  }

  @Test
  void aStopwatchDividesTheRowsByTheTime() throws Exception {
    AtomicLong clock = new AtomicLong(5);
    Stopwatch stopwatch = new Stopwatch(clock::get);

    double speed = stopwatch.rowsPerSecond(300, () -> clock.addAndGet(2_000_000_000L));

    assertThat(speed).isEqualTo(150, EXACTLY);
  }

  @Test
  void quartilesLieBetweenNeighbours() {
    assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    assertThat(Quartiles.of(List.of(7.0))).isEqualTo(new Quartiles(7, 7, 7));
  }

  /** A side with these figures after its warm-ups, whose figures are far off. */
  private Side side(String name, double... figures) {
    Iterator<Double> next =
        DoubleStream.concat(
                DoubleStream.generate(() -> 999).limit(WARM_UPS), DoubleStream.of(figures))
            .iterator();
    return () -> {
      turns.add(name);
      return next.next();
    };
  }
}
