package city.opendata.ingestion.cleaning.coordinate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {

  @ParameterizedTest
  @CsvSource({
    "120.30459, 31.56809, 3, 120.305, 31.568",
    "120.30459, 31.56809, 0, 120, 32",
    "-0.0001, -33.8688, 2, 0, -33.87"
  })
  void snapsToTheNearestPoint(double x, double y, int decimals, double snappedX, double snappedY) {
    assertThat(Grid.snap(new Position(x, y), decimals)).isEqualTo(new Position(snappedX, snappedY));
  }

  @Test
  void leavesWhatIsOnTheGrid() {
    Random random = new Random(23);
    for (int run = 0; run < 20_000; run++) {
      int decimals = random.nextInt(10);
      double degrees =
          BigDecimal.valueOf(random.nextDouble(-180, 180))
              .setScale(decimals, RoundingMode.HALF_EVEN)
              .doubleValue();
      Position onGrid = new Position(degrees + 0.0, 0);
      assertThat(Grid.snap(onGrid, decimals)).isEqualTo(onGrid);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void refusesGridsThatAreNone(int decimals) {
    assertThatIllegalArgumentException().isThrownBy(() -> Grid.snap(new Position(0, 0), decimals));
  }
}
