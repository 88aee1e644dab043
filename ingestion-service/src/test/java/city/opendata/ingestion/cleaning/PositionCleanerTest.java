package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.BD09;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.CGCS2000;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.GCJ02;
import static city.opendata.ingestion.cleaning.coordinate.CoordinateSystem.WGS84;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.CoordinatePair;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.coordinate.CoordinateSystem;
import city.opendata.ingestion.cleaning.coordinate.Coordinates;
import city.opendata.ingestion.cleaning.coordinate.Position;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionCleanerTest {

  private static final Field LATITUDE = aField("lat", FieldType.NUMBER).build();
  private static final Field LONGITUDE = aField("lng", FieldType.NUMBER).build();

  private static CleaningRun run(String csv, CoordinateSystem from, CoordinateSystem to) {
    return run(csv, from, to, LATITUDE, LONGITUDE);
  }

  private static CleaningRun run(
      String csv, CoordinateSystem from, CoordinateSystem to, Field... fields) {
    return CleaningRun.of(
        csv,
        new Contract(
            List.of(fields),
            List.of(),
            Contract.USUAL_MISSING_VALUES,
            List.of(new CoordinatePair("lng", "lat", from, to)),
            List.of()));
  }

  @Test
  void aPositionIsReleasedInTheTargetSystemWithAsManyDecimalsAsItCameWith() {
    CleaningRun run =
        run(
            "lng,lat\n"
                + "120.30459976,31.56809931\n"
                + "120.3046,31.5681\n"
                + "116.41036949371029,39.92133699351022\n",
            GCJ02,
            WGS84);

    assertThat(run.good().get(0)).containsExactly("31.57000000", "120.30000000");
    assertThat(run.good().get(1)).containsExactly("31.570001", "120.300000");
    assertThat(run.good().get(2).getFirst()).matches("39\\.9[0-9]{8}");
    assertThat(run.column(0).changes()).isEqualTo(Map.of(Change.CONVERTED, 3L));
    assertThat(run.column(1).changes()).isEqualTo(Map.of(Change.CONVERTED, 3L));
  }

  @ParameterizedTest
  @CsvSource({"WGS84, CGCS2000", "CGCS2000, WGS84", "GCJ02, GCJ02", "BD09, BD09"})
  void whereTheNumbersAreTheSameNothingIsWrittenAnew(CoordinateSystem from, CoordinateSystem to) {
    CleaningRun run = run("lng,lat\n120.3,31.570\n", from, to);

    assertThat(run.good()).containsExactly(List.of("31.570", "120.3"));
    assertThat(run.column(0).changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "31.57, 120.3, POSITION_SWAPPED",
    "0, 0, POSITION_ZERO",
    "0.000, -0, POSITION_ZERO",
    "181, 31, POSITION_IMPOSSIBLE",
    "120, -91, POSITION_IMPOSSIBLE",
    "2.35, 48.85, POSITION_OUTSIDE_CHINA",
    "120.3, '', POSITION_INCOMPLETE",
    "'', 31.57, POSITION_INCOMPLETE",
  })
  void whatIsNoPositionIsRefused(String longitude, String latitude, Reason reason) {
    CleaningRun run =
        run("lng,lat\n%s,%s\n120.3,31.57\n".formatted(longitude, latitude), GCJ02, WGS84);

    assertThat(run.bad())
        .singleElement()
        .satisfies(
            bad ->
                assertThat(bad.errors())
                    .containsExactly(new CellError("lng", reason, List.of("lng", "lat"))));
    assertThat(run.report().columns().getLast().rejections()).isEqualTo(Map.of(reason, 1L));
    assertThat(run.good()).hasSize(1);
  }

  @Test
  void aPlaceAbroadIsAPositionInSystemsThatAreDefinedThere() {
    CleaningRun run = run("lng,lat\n2.35,48.85\n", WGS84, CGCS2000);

    assertThat(run.good()).containsExactly(List.of("48.85", "2.35"));
  }

  @Test
  void rowsWithoutPositionAreGoodAndRowsWithAnotherErrorAreNotJudgedTwice() {
    CleaningRun run = run("lng,lat\n,\n-,无\nx,31.57\n", GCJ02, WGS84);

    assertThat(run.good()).hasSize(2).allMatch(row -> row.stream().allMatch(Objects::isNull));
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.TYPE_MISMATCH);
  }

  @Test
  void degreesWithMinutesAndSecondsAreTakenToo() {
    CleaningRun run =
        run(
            "lng,lat\n120°18′00″E,北纬31度34分12秒\n东经120.3度,31°34.2′N\n１２０．３,31.57°\n120°,91°N\n",
            WGS84,
            CGCS2000);

    assertThat(run.good())
        .containsExactly(
            List.of("31.5700000", "120.3000000"),
            List.of("31.5700000", "120.3000000"),
            List.of("31.5700000", "120.3"));
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.TYPE_MISMATCH);
    assertThat(run.column(0).changes()).containsEntry(Change.CANONICAL_FORM, 3L);
  }

  @Test
  void aConvertedPositionIsMadeCoarseAndNotAnOriginalOneConverted() {
    CleaningRun run =
        run(
            "lng,lat\n120.30459976,31.56809931\n",
            GCJ02,
            WGS84,
            aField("lat", FieldType.NUMBER).mask("grid", Map.of("decimals", 2)).build(),
            aField("lng", FieldType.NUMBER).mask("grid", Map.of("decimals", 2)).build());

    assertThat(run.good()).containsExactly(List.of("31.57", "120.30"));
  }

  @Test
  void theRangeOfAFieldHoldsForItsValueAsItCame() {
    Field east = aField("lng", FieldType.NUMBER).range("120.304", null).build();
    CleaningRun run = run("lng,lat\n120.3046,31.5681\n", GCJ02, WGS84, LATITUDE, east);

    assertThat(run.good()).hasSize(1);
  }

  /** What the engine writes is what the formulas say, within half of the last decimal. */
  @Test
  void everyConversionIsTheFormulasResult() {
    Random random = new Random(4);
    CoordinateSystem[] systems = {WGS84, CGCS2000, GCJ02, BD09};
    for (int round = 0; round < 200; round++) {
      CoordinateSystem from = systems[random.nextInt(4)];
      CoordinateSystem to = systems[random.nextInt(4)];
      double longitude = Math.rint((119.5 + random.nextDouble()) * 1e9) / 1e9;
      double latitude = Math.rint((31.1 + random.nextDouble()) * 1e9) / 1e9;
      CleaningRun run = run("lng,lat\n%.9f,%.9f\n".formatted(longitude, latitude), from, to);

      Position expected = Coordinates.convert(new Position(longitude, latitude), from, to);
      List<String> row = run.good().getFirst().stream().map(String::valueOf).toList();
      assertThat(Double.parseDouble(row.get(1))).isCloseTo(expected.longitude(), within(6e-10));
      assertThat(Double.parseDouble(row.get(0))).isCloseTo(expected.latitude(), within(6e-10));
    }
  }
}
