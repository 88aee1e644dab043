package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.detect.Evidence.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedVerdictTest {

  private static final String ID = "320205190001010014";
  private static final String MOBILE = "13800000000";

  @Test
  void kindsThatShareAColumnAreFoundTogether() {
    ColumnFinding finding = Columns.find("f7", Columns.repeat(40, ID, MOBILE, "另行通知", MOBILE, ID));

    assertThat(finding.kind()).isEqualTo(SensitiveKind.CITIZEN_ID);
    assertThat(finding.evidence().notes()).contains(Note.MIXED);
    assertThat(finding.evidence().share()).isEqualTo(0.8);
    assertThat(finding.evidence().hits())
        .containsEntry(ValuePattern.CITIZEN_ID, 16L)
        .containsEntry(ValuePattern.MOBILE, 16L);
  }

  @Test
  void theGravestNamesThemThoughItIsRarer() {
    List<String> values = Columns.repeat(40, ID, MOBILE, MOBILE, "另行通知", "窗口领取");

    assertThat(Columns.find("字段3", values).kind()).isEqualTo(SensitiveKind.CITIZEN_ID);
  }

  @Test
  void tooFewTogetherAreNoKind() {
    List<String> values = Columns.repeat(40, ID, MOBILE, "甲方案", "乙方案", "丙方案");

    assertThat(Columns.find("f7", values).kind()).isNull();
  }

  @Test
  void whatTheHeaderCallsACountOrAThingIsNoMixture() {
    List<String> values = Columns.repeat(40, ID, MOBILE, "另行通知", MOBILE, ID);

    assertThat(Columns.find("订单编号", values).kind()).isNull();
  }
}
