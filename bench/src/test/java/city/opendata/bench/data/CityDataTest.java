package city.opendata.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityDataTest {

  private static final int ROWS = 1_000;
  private static final String CELL = "([^\",]*)";
  private static final String GOOD_ROW =
      "[0-9]+,WX(2019|202[0-3])[0-9]{10},..[区市],无锡市"
          + CELL
          + "号[0-9]+幢[0-9]{3,4}室,"
          + CELL
          + ",..{1,2},[0-9]{6}(190[1-9]|1910)[0-9]{7}[0-9X],1[0-9]{10},[0-9]{1,6}\\.[0-9]{2},"
          + "[0-9]{1,2}\\.[0-9]{4},[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2},"
          + "([^\",]+|\"([^\"]|\"\")+\")";

  @TempDir private Path folder;

  @Test
  void everyGoodRowIsWellFormed() throws IOException {
    List<String> lines = lines(CityData.good(ROWS));

    assertThat(lines).hasSize(ROWS + 1).first().isEqualTo(CityData.HEADER);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(GOOD_ROW));
    assertThat(lines.getLast()).startsWith(ROWS + ",");
  }

  @Test
  void everyIdentityNumberHasItsCheckDigit() throws IOException {
    assertThat(lines(CityData.good(ROWS)).stream().skip(1).map(CityDataTest::identity))
        .allMatch(CityDataTest::isChecked);
  }

  @Test
  void theCheckDigitIsThatOfTheStandard() {
    assertThat(isChecked("11010519491231002X")).isTrue();
    assertThat(isChecked("320205190001010014")).isTrue();
    assertThat(isChecked("320205190001010015")).isFalse();
  }

  @Test
  void aSeedGivesTheSameBytesAndAnotherOnesDiffer() throws IOException {
    CityData data = new CityData(ROWS, 7, 0.1);

    assertThat(lines(data)).isEqualTo(lines(data));
    assertThat(lines(new CityData(ROWS, 8, 0.1))).isNotEqualTo(lines(data));
  }

  @Test
  void theShareOfBadRowsIsAboutRight() throws IOException {
    CityData data = CityData.good(20_000).withBadShare(0.1);

    Written written = data.write(folder.resolve("bad.csv"));

    assertThat(written.damaged(Set.of(Damage.values()))).isCloseTo(2_000L, within(200L));
    assertThat(written.damaged().values()).hasSize(4).allMatch(count -> count > 350);
  }

  @Test
  void aFileWithBadRowsIsTheGoodFileButForTheDamage() throws IOException {
    List<String> good = lines(CityData.good(ROWS));
    List<String> bad = lines(CityData.good(ROWS).withBadShare(0.1));

    long different = 0;
    for (int i = 0; i < good.size(); i++) {
      different += good.get(i).equals(bad.get(i)) ? 0 : 1;
    }

    Written written = CityData.good(ROWS).withBadShare(0.1).write(folder.resolve("again.csv"));
    assertThat(different).isEqualTo(written.damaged(Set.of(Damage.values()))).isPositive();
  }

  @Test
  void theBytesAreCounted() throws IOException {
    Path file = folder.resolve("counted.csv");

    Written written = CityData.good(5_000).write(file);

    assertThat(written.bytes()).isEqualTo(Files.size(file)).isBetween(1_000_000L, 1_060_000L);
  }

  private List<String> lines(CityData data) throws IOException {
    Path file = folder.resolve("rows.csv");
    data.write(file);
    return Files.readAllLines(file);
  }

  private static String identity(String line) {
    return line.split(",", -1)[6];
  }

  private static boolean isChecked(String number) {
    byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
    return number.length() == 18 && IdentityNumber.check(bytes, 0) == number.charAt(17);
  }
}
