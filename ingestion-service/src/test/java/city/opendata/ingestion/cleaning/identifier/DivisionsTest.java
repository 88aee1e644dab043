package city.opendata.ingestion.cleaning.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {

  private static final Path MAIN = Path.of("src/main/resources");
  private static final Path STREETS = Path.of("../deploy/reference-data/streets.csv");

  private final Divisions divisions = Divisions.shipped();

  @ParameterizedTest
  @ValueSource(ints = {320000, 320200, 320205, 320213, 320281, 441900, 710000, 810000})
  void knowsTheDivisionsOfToday(int code) {
    assertThat(divisions.contains(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {320201, 320202, 320203, 320204, 320222, 110103, 310119, 322700, 322721})
  void knowsTheDivisionsOfThePast(int code) {
    assertThat(divisions.contains(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 320299, 329900, 990000, 999999, 100000})
  void knowsNoOthers(int code) {
    assertThat(divisions.contains(code)).isFalse();
  }

  @Test
  void knowsTheAreaOfEveryStreet() throws IOException {
    List<String> unknown =
        Files.readAllLines(STREETS).stream()
            .skip(1)
            .filter(line -> !divisions.contains(Integer.parseInt(line.substring(0, 6))))
            .toList();

    assertThat(unknown).isEmpty();
  }

  @Test
  void hasThirtyFourProvinces() {
    long provinces = IntStream.range(0, 100).filter(divisions::hasProvince).count();

    assertThat(provinces).isEqualTo(34);
  }

  @Test
  void prefecturesOfThePastAreKnownByTheirCounties() {
    assertThat(divisions.hasPrefecture(3227)).isTrue();
    assertThat(divisions.hasPrefecture(3299)).isFalse();
    assertThat(divisions.hasPrefecture(3200)).isFalse();
  }

  @Test
  void theStateRegistersTooAndSoDoZonesOfAPrefecture() {
    assertThat(divisions.hasAuthority(100000)).isTrue();
    assertThat(divisions.hasAuthority(320000)).isTrue();
    assertThat(divisions.hasAuthority(320294)).isTrue();
    assertThat(divisions.hasAuthority(329901)).isFalse();
  }

  @Test
  void theFileIsSortedAndEverySuccessorIsADivisionOfToday() throws IOException {
    Path file =
        MAIN.resolve(Divisions.class.getPackageName().replace('.', '/')).resolve("divisions.csv");
    List<String[]> rows =
        Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    List<String> today =
        rows.stream().filter(row -> row[2].equals("current")).map(row -> row[0]).toList();

    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5));
    assertThat(rows).extracting(row -> row[0]).isSorted().doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row[2]).containsOnly("current", "abolished", "placeholder");
    assertThat(rows)
        .extracting(row -> row[4])
        .filteredOn(successor -> !successor.isEmpty())
        .isSubsetOf(today);
  }
}
