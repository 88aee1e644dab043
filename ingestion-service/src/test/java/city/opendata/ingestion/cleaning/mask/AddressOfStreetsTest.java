package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Addresses in the real townships and streets of the country. */
class AddressOfStreetsTest {

  private static final Path FILE = Path.of("deploy/reference-data/streets.csv");
  private static final AddressTo MASK = new AddressTo(AddressTo.Level.STREET);
  private static final String DISTRICT = "江苏省无锡市滨湖区";
  private static final String HOME = "人民路15号3幢402室";

  /** Names, of the divisions that this code begins with. */
  private static List<String> names(String code) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(FILE)) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try (Stream<String> lines = Files.lines(folder.resolve(FILE))) {
      return lines
          .filter(line -> line.startsWith(code))
          .map(line -> line.split(",", -1)[1].replace("\"", ""))
          .filter(name -> name.matches(".+(街道|镇|乡)"))
          .toList();
    }
  }

  private static List<MaskRun.Released> masked(List<String> names) {
    return MaskRun.mask(
        MASK, FieldType.STRING, names.stream().map(name -> DISTRICT + name + HOME).toList());
  }

  @Test
  void noneIsCutTooLateAndFewAreCutTooEarly() throws IOException {
    List<String> names = names("");

    List<MaskRun.Released> masked = masked(names);

    int exact = 0;
    for (int i = 0; i < names.size(); i++) {
      String street = DISTRICT + names.get(i);
      String kept = Objects.requireNonNull(masked.get(i).value());
      assertThat(street).startsWith(kept);
      exact += kept.equals(street) ? 1 : 0;
    }
    assertThat(names).hasSizeGreaterThan(38_000);
    assertThat(exact * 100).isGreaterThan(98 * names.size());
  }

  @Test
  void allOfTheCityAreCutExactly() throws IOException {
    List<String> names = names("3202");

    assertThat(names).hasSizeGreaterThan(70);
    assertThat(masked(names))
        .extracting(MaskRun.Released::value)
        .isEqualTo(names.stream().map(DISTRICT::concat).toList());
  }
}
