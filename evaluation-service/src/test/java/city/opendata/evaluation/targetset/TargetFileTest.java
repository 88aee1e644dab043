package city.opendata.evaluation.targetset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.opendata.evaluation.testing.Annex;
import city.opendata.evaluation.unit.KnownUnit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFileTest {

  private static final String HEADER = "seq,name_zh,target,kind\n";
  private static final List<KnownUnit> UNITS =
      List.of(
          new KnownUnit("320200-001", 1, "市委政法委", "One", "party_group"),
          new KnownUnit("320200-002", 2, "市民政局", "Two", "department"),
          new KnownUnit("320200-003", 3, "江阴市", "Three", "district"));
  private static final String ROWS =
      "1,市委政法委,2,party_group\n2,市民政局,20,department\n3,江阴市,120,district\n";

  @Test
  void theRealAnnexIsRead() {
    List<Target> targets = TargetFile.read(bytes(Annex.targets()), Annex.SUM, Annex.units());

    assertThat(targets).hasSize(Annex.UNITS);
    assertThat(TargetFile.sum(targets)).isEqualTo(Annex.SUM);
    assertThat(targets.get(20))
        .isEqualTo(new Target(21, Annex.CIVIL_AFFAIRS, "市民政局", "department", 20));
  }

  @Test
  void aByteOrderMarkAndStrayBlanksAreTolerated() {
    String stray =
        "\uFEFFseq,name_zh,target,kind\r\n\u00A01,市委政法委,2 ,party_group\r\n"
            + "2,\u3000市民政局 ,\t20,department\r\n3,江阴市,120,district\r\n\r\n";

    assertThat(read(stray, 142)).isEqualTo(read(HEADER + ROWS, 142));
  }

  @Test
  @Timeout(10)
  void aFileOfBlanksIsReadInNoTime() {
    String blanks = " ".repeat(500_000);

    assertThat(read(HEADER + ROWS.replace("市民政局", blanks + "市民政局" + blanks), 142))
        .isEqualTo(read(HEADER + ROWS, 142));
    assertThat(errors(refused(HEADER + ROWS.replace("市民政局", "市" + blanks + "局"), 142)))
        .containsExactly("line[3].name_zh unknown-unit");
  }

  @Test
  void noTargetIsNotATargetOfZero() {
    List<Target> targets = read(HEADER + ROWS.replace(",20,", ",,").replace(",2,", ",0,"), 120);

    assertThat(targets).extracting(Target::target).containsExactly(0, null, 120);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2,市民政局|3,市民政局|line[3].seq|sequence-gap",
        "3,江阴市|2,江阴市|line[4].seq|sequence-gap",
        "1,市委政法委|0,市委政法委|line[2].seq|sequence-gap",
        "1,市委政法委|一,市委政法委|line[2].seq|not-a-sequence",
        "1,市委政法委|-1,市委政法委|line[2].seq|not-a-sequence",
        "1,市委政法委|1.0,市委政法委|line[2].seq|not-a-sequence",
        "市民政局|市委政法委|line[3].name_zh|repeated-unit",
        "市民政局|市民政|line[3].name_zh|unknown-unit",
        "市民政局|'); drop table target; --|line[3].name_zh|unknown-unit",
        ",20,|,-20,|line[3].target|not-a-target",
        ",20,|,20.5,|line[3].target|not-a-target",
        ",20,|,２０,|line[3].target|not-a-target",
        ",20,|,many,|line[3].target|not-a-target",
        ",20,|,1000000,|line[3].target|not-a-target",
        ",20,|,21,|sum|wrong-sum",
        "department|district|line[3].kind|wrong-kind",
        "department|bureau|line[3].kind|wrong-kind",
        "市民政局,20,department|市民政,20,bureau|line[3].kind|unknown-kind",
        ",20,department|,20|line[3]|not-csv",
        ",20,department|,20,department,more|line[3]|not-csv",
      })
  void aBrokenRowIsNamedWithItsLine(String part, String replacement, String field, String code) {
    InvalidTargetFileException refused =
        refused(HEADER + ROWS.replaceFirst(part, replacement), 142);

    assertThat(errors(refused)).contains(field + " " + code);
  }

  @Test
  void everyBrokenRowIsNamed() {
    InvalidTargetFileException refused =
        refused(HEADER + "1,市委政法委,x,party_group\n3,无此单位,20,department\n", 2);

    assertThat(errors(refused))
        .containsExactly(
            "line[2].target not-a-target",
            "line[3].seq sequence-gap",
            "line[3].name_zh unknown-unit");
  }

  @Test
  void whatIsToldIsBounded() {
    InvalidTargetFileException refused = refused(HEADER + "x,y,z,k\n".repeat(5000), 0);

    assertThat(errors(refused)).hasSize(101).last().isEqualTo("file more-errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "seq,name_zh,target",
        "seq,name_zh,kind,target",
        "SEQ,NAME_ZH,TARGET,KIND",
        "1,市委政法委,2,party_group",
      })
  void anotherHeaderIsRefused(String header) {
    assertThat(errors(refused(header + "\n", 0))).containsExactly("line[1] wrong-header");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertThat(errors(refused(HEADER, 0))).containsExactly("file no-rows");
  }

  @Test
  void anotherEncodingIsRefusedWithItsLine() {
    byte[] file = (HEADER + ROWS).getBytes(Charset.forName("GB18030"));

    InvalidTargetFileException refused =
        catchThrowableOfType(
            InvalidTargetFileException.class, () -> TargetFile.read(file, 142, UNITS));

    assertThat(errors(refused)).containsExactly("line[2] not-utf-8");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() {
    assertThat(errors(refused(HEADER + ROWS.replace("市民政局", "\"市民政局"), 142))).isNotEmpty();
  }

  @Test
  void anyBytesAreReadOrRefusedAsAProblem() {
    Random random = new Random(20231126);
    for (int run = 0; run < 2000; run++) {
      byte[] file = bytes(HEADER + ROWS);
      for (int change = 0; change <= run % 5; change++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }

      assertThatCode(() -> readOrRefuse(file)).doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(byte[] file) {
    try {
      assertThat(TargetFile.read(file, 142, UNITS)).hasSize(3);
    } catch (InvalidTargetFileException refused) {
      assertThat(refused.errors()).isNotEmpty();
    }
  }

  private static List<Target> read(String file, long sum) {
    return TargetFile.read(bytes(file), sum, UNITS);
  }

  private static InvalidTargetFileException refused(String file, long sum) {
    return catchThrowableOfType(InvalidTargetFileException.class, () -> read(file, sum));
  }

  private static List<String> errors(InvalidTargetFileException refused) {
    return refused.errors().stream().map(String::valueOf).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
