package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.Ratio;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real list of the country's townships and streets. */
class StreetsTest {

  private static final Path FILE = Path.of("deploy/reference-data/streets.csv");
  private static final int ROWS = 41_352;

  private static Path streets() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(FILE)) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder.resolve(FILE);
  }

  private static Field code(String name, int digits) {
    return aField(name).required().pattern("[0-9]{" + digits + "}").build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void everyStreetIsGoodInBothEncodings(String charset) throws IOException {
    Path file = streets();
    String csv = Files.readString(file, StandardCharsets.UTF_8);

    CleaningRun run =
        CleaningRun.of(
            csv,
            Charset.forName(charset),
            code("code", 9),
            aField("name").titled("名称").required().build(),
            code("areaCode", 6),
            code("provinceCode", 2),
            code("cityCode", 4));

    assertThat(run.report().source().encoding()).isEqualTo(charset);
    assertThat(run.bad()).isEmpty();
    assertThat(run.good()).hasSize(ROWS).anyMatch(row -> "湖㳇镇".equals(row.get(1)));
    assertThat(run.report().quality().completeness()).isEqualTo(new Ratio(ROWS * 5, ROWS * 5));
  }
}
