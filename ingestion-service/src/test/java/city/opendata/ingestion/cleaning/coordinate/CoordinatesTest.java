package city.opendata.ingestion.cleaning.coordinate;

import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.BD09;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.CGCS2000;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.GCJ02;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.WGS84;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatesTest {

  private static final double EXACT = 1e-9;

  @ParameterizedTest
  @CsvSource({
    "116.404, 39.915, 116.41024449916938, 39.91640428150164",
    "120.3, 31.57, 120.30459976, 31.56809931",
    "120.28, 31.91, 120.28461153, 31.90803688",
    "119.82, 31.34, 119.82483874, 31.33792177"
  })
  void shiftsToGcj02AndBack(double x, double y, double gcjX, double gcjY) {
    Position satellite = new Position(x, y);
    Position map = new Position(gcjX, gcjY);

    // The vectors have eight decimals.
    assertNear(Coordinates.convert(satellite, WGS84, GCJ02), map, 5.1e-9);
    assertNear(Coordinates.convert(map, GCJ02, WGS84), satellite, 6e-9);
    assertNear(Coordinates.convert(satellite, CGCS2000, GCJ02), map, 5.1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "116.404, 39.915, 116.41036949371029, 39.92133699351022",
    "120.30459976, 31.56809931, 120.31119969, 31.57375090",
    "120.28461153, 31.90803688, 120.29116649, 31.91378395",
    "119.82483874, 31.33792177, 119.83144536, 31.34357785"
  })
  void shiftsToBd09AndBack(double gcjX, double gcjY, double bdX, double bdY) {
    Position map = new Position(gcjX, gcjY);
    Position baidu = new Position(bdX, bdY);

    assertNear(Coordinates.convert(map, GCJ02, BD09), baidu, 1.2e-8);
    assertNear(Coordinates.convert(baidu, BD09, GCJ02), map, 1.2e-8);
  }

  @Test
  void agreesWithPublishedValuesToTheLastDigits() {
    Position tiananmen = new Position(116.404, 39.915);

    assertNear(
        Coordinates.convert(tiananmen, WGS84, GCJ02),
        new Position(116.41024449916938, 39.91640428150164),
        1e-12);
    assertNear(
        Coordinates.convert(tiananmen, GCJ02, BD09),
        new Position(116.41036949371029, 39.92133699351022),
        1e-12);
  }

  @Test
  void goesThereAndBackFromEveryPlaceInChina() {
    Random random = new Random(21);
    for (int run = 0; run < 50_000; run++) {
      Position place = new Position(random.nextDouble(73, 136), random.nextDouble(3, 54));
      for (CoordinateSystem from : CoordinateSystem.values()) {
        for (CoordinateSystem to : CoordinateSystem.values()) {
          Position there = Coordinates.convert(place, from, to);
          assertNear(Coordinates.convert(there, to, from), place, EXACT);
        }
      }
    }
  }

  @Test
  void comesBackOverTheBorderOfTheBox() {
    Random random = new Random(22);
    for (int run = 0; run < 20_000; run++) {
      double eastEdge = 137.8347 - random.nextDouble(0.02);
      Position place = new Position(eastEdge, random.nextDouble(1, 55));
      Position there = Coordinates.convert(place, WGS84, GCJ02);
      assertNear(Coordinates.convert(there, GCJ02, WGS84), place, EXACT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shiftsNothingOutsideChina(CoordinateSystem to) {
    for (Position abroad :
        new Position[] {
          new Position(2.35, 48.85),
          new Position(-74, 40.7),
          new Position(151.2, -33.9),
          new Position(72, 30),
          new Position(Double.NaN, 31)
        }) {
      assertThat(Coordinates.convert(abroad, WGS84, to)).isEqualTo(abroad);
      assertThat(Coordinates.convert(abroad, to, WGS84)).isEqualTo(abroad);
    }
  }

  @Test
  void treatsTheNationalSystemAsEqual() {
    Position wuxi = new Position(120.3, 31.57);
    assertThat(Coordinates.convert(wuxi, WGS84, CGCS2000)).isEqualTo(wuxi);
    assertThat(Coordinates.convert(wuxi, CGCS2000, WGS84)).isEqualTo(wuxi);
    assertThat(Coordinates.convert(wuxi, BD09, BD09)).isEqualTo(wuxi);
  }

  @ParameterizedTest
  @CsvSource({
    "31.57, 120.3, true",
    "120.3, 31.57, false",
    "2.35, 48.85, false",
    "200, 31, false",
    "39.5, 75.9, true",
    "75.9, 39.5, false"
  })
  void noticesWhenTheTwoAreSwapped(double x, double y, boolean swapped) {
    assertThat(Coordinates.isSwapped(new Position(x, y))).isEqualTo(swapped);
  }

  @ParameterizedTest
  @CsvSource({
    "120.3, 31.57, true",
    "-180, -90, true",
    "180.1, 0, false",
    "31.57, 120.3, false",
    "NaN, 31, false",
    "120, Infinity, false"
  })
  void knowsWhatIsNoPlaceOnEarth(double x, double y, boolean possible) {
    assertThat(Coordinates.isPossible(new Position(x, y))).isEqualTo(possible);
  }

  @ParameterizedTest
  @EnumSource
  void findsASystemByItsName(CoordinateSystem system) {
    assertThat(CoordinateSystem.named(system.wireName())).contains(system);
    assertThat(CoordinateSystem.named("utm")).isEmpty();
  }

  private static void assertNear(Position actual, Position expected, double tolerance) {
    assertThat(actual.longitude()).isCloseTo(expected.longitude(), within(tolerance));
    assertThat(actual.latitude()).isCloseTo(expected.latitude(), within(tolerance));
  }
}
