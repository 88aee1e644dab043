package city.opendata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.ReferenceData;
import city.opendata.local.part.ProjectFolder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BrokenStreetsFileTest {

  private static final StreetsFile REAL =
      StreetsFile.of(new ReferenceData(ProjectFolder.find()).file("streets.csv"));

  private static final BrokenStreetsFile BROKEN = new BrokenStreetsFile(REAL.streets());

  private static final List<Street> ROWS =
      new String(BROKEN.bytes(), Charset.forName("GB18030"))
          .lines()
          .skip(1)
          .map(StreetsFile::street)
          .toList();

  @Test
  void theRealFileHasEveryStreetOnce() {
    assertThat(REAL.streets()).hasSize(41_352);
    assertThat(REAL.streets().stream().map(Street::code).distinct()).hasSize(41_352);
  }

  @Test
  void aHundredRowsAreAdded() {
    assertThat(ROWS).hasSize(41_452);
    assertThat(ROWS).filteredOn(row -> row.name().isEmpty()).hasSize(30);
    assertThat(ROWS).filteredOn(row -> row.name().equals("坏代码街道")).hasSize(40);
    assertThat(ROWS)
        .filteredOn(row -> row.name().equals("坏代码街道"))
        .noneMatch(row -> row.code().matches("[0-9]{9}"));
  }

  @Test
  void thirtyKeysComeTwiceAndTheRealRowComesFirst() {
    Map<String, List<Street>> byCode = ROWS.stream().collect(Collectors.groupingBy(Street::code));
    List<List<Street>> repeated = byCode.values().stream().filter(rows -> rows.size() > 1).toList();

    assertThat(repeated).hasSize(30);
    assertThat(repeated).allMatch(rows -> rows.get(1).name().equals("重复街道"));
  }

  @Test
  void knowsWhichRowsAreBrokenAndHow() {
    assertThat(BROKEN.faults()).hasSize(100);
    BROKEN
        .faults()
        .forEach(
            (number, fault) -> {
              Street row = ROWS.get(Math.toIntExact(number) - 1);
              String expected =
                  switch (row.name()) {
                    case "" -> "name required-missing";
                    case "坏代码街道" -> "code pattern-mismatch";
                    case "重复街道" -> "code duplicate-key";
                    default -> "none";
                  };
              assertThat(fault).isEqualTo(expected);
            });
  }

  @Test
  void someCodesAreTypedWithFullWidthDigits() {
    assertThat(ROWS).filteredOn(row -> row.code().matches("[０-９]{9}")).hasSize(50);
  }

  @Test
  void theNamesSurviveTheEncoding() {
    Function<List<Street>, List<String>> names =
        rows -> rows.stream().map(Street::name).distinct().sorted().toList();

    assertThat(names.apply(ROWS)).containsAll(names.apply(REAL.streets()));
  }
}
