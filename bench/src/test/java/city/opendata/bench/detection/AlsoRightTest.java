package city.opendata.bench.detection;

import static city.opendata.ingestion.cleaning.detect.SensitiveKind.EDUCATION;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.EMPLOYER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.HEALTH;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.MEDICAL_RECORD_NUMBER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.SPECIFIC_IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlsoRightTest {

  private final AlsoRight alsoRight = AlsoRight.read();

  @Test
  void theNumberOfAPatientIsHealthOrThatOfARecord() {
    ColumnCase numbers = new ColumnCase(HEALTH, "住院号", List.of("2021637692", "2021306946"));

    assertThat(alsoRight.holds(numbers, MEDICAL_RECORD_NUMBER)).isTrue();
  }

  @Test
  void anIllnessIsNoNumber() {
    ColumnCase illnesses = new ColumnCase(HEALTH, "诊断", List.of("高血压", "糖尿病"));

    assertThat(alsoRight.holds(illnesses, MEDICAL_RECORD_NUMBER)).isFalse();
  }

  @Test
  void onlyADisabilityIsHealthAndSetsAPersonApart() {
    List<String> grades = List.of("二级", "四级");

    ColumnCase disability = new ColumnCase(HEALTH, "残疾等级", grades);
    ColumnCase injury = new ColumnCase(HEALTH, "伤情等级", grades);

    assertThat(alsoRight.holds(disability, SPECIFIC_IDENTITY)).isTrue();
    assertThat(alsoRight.holds(injury, SPECIFIC_IDENTITY)).isFalse();
  }

  @Test
  void nothingFoundIsNeverAsGood() {
    ColumnCase school = new ColumnCase(EDUCATION, "毕业院校", List.of("江南大学"));

    assertThat(alsoRight.holds(school, EMPLOYER)).isTrue();
    assertThat(alsoRight.holds(school, null)).isFalse();
  }

  @Test
  void whatIsOpenMayNotBeFound() {
    ColumnCase open = new ColumnCase(null, "学校名称", List.of("江南大学"));

    assertThat(alsoRight.holds(open, EMPLOYER)).isFalse();
  }
}
