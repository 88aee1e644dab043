package city.opendata.ingestion.sweep;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseScanTest {

  private static final SweepRules RULES =
      new SweepRules(DetectionRules.load(), LocalDate.of(2026, 11, 25));

  private static final Field REMARK = aField("remark").titled("备注").build();
  private static final Field PHONE = aField("phone").titled("手机号码").build();

  private static ReleaseScan scan(
      Field released, @Nullable Contract approved, Map<String, Set<SensitiveKind>> letThrough) {
    return new ReleaseScan(
        List.of(released), approved, letThrough, RULES, Severity.HIGH, List.of());
  }

  private static List<SweepFinding> find(ReleaseScan scan, String pattern, int rows) {
    for (int i = 0; i < rows; i++) {
      scan.add(0, pattern.formatted(i % 100).getBytes(UTF_8));
    }
    scan.endChunk(true);
    return scan.findings();
  }

  @Test
  void countsTheTextsThatHoldAKindOverAllChunks() {
    ReleaseScan scan = scan(REMARK, null, Map.of());
    scan.add(0, "电话13800000000".getBytes(UTF_8));
    scan.add(0, "电话13800000000、13900000000".getBytes(UTF_8));
    scan.endChunk(false);
    scan.add(0, "现场核查合格".getBytes(UTF_8));
    scan.add(0, "电话13800000000".getBytes(UTF_8));
    scan.endChunk(false);

    assertThat(scan.findings())
        .containsExactly(new SweepFinding("remark", SensitiveKind.MOBILE, 4, 3));
  }

  @Test
  void aColumnThatWouldBeHeldTodayIsFound() {
    assertThat(find(scan(PHONE, null, Map.of()), "138000000%02d", 30))
        .containsExactly(new SweepFinding("phone", SensitiveKind.MOBILE, 30, 30));
  }

  @Test
  void whatReviewersLetThroughIsNot() {
    ReleaseScan scan = scan(PHONE, null, Map.of("phone", Set.of(SensitiveKind.MOBILE)));

    assertThat(find(scan, "138000000%02d", 30)).isEmpty();
  }

  @Test
  void whatAMaskReleasedIsNot() {
    Field masked =
        aField("phone")
            .titled("手机号码")
            .mask("keep-ends", Map.of("first", 3, "last", 4, "fill", 4))
            .build();
    Contract approved = new Contract(List.of(masked), List.of());

    assertThat(find(scan(PHONE, approved, Map.of()), "138****00%02d", 30)).isEmpty();
    assertThat(find(scan(PHONE, null, Map.of()), "138****00%02d", 30)).isEmpty();
  }

  @Test
  void aReleaseThatIsOlderThanItsMaskIs() {
    assertThat(find(scan(PHONE, null, Map.of()), "138000000%02d", 30)).isNotEmpty();
  }
}
