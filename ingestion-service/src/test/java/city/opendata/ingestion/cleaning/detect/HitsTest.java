package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTest {

  private final Hits hits = new Hits();

  @Test
  void putsInOrderWhatWasFoundBehindTheRest() {
    hits.add(0, 3, SensitiveKind.VIN);
    hits.add(20, 30, SensitiveKind.MOBILE);
    hits.add(40, 50, SensitiveKind.CITIZEN_ID);
    hits.add(34, 40, SensitiveKind.PERSONAL_NAME);
    hits.add(10, 16, SensitiveKind.UNIT_WORD);

    hits.settle(0, 0);

    assertThat(shown())
        .isEqualTo("VIN 0-3, UNIT_WORD 10-16, MOBILE 20-30, PERSONAL_NAME 34-40, CITIZEN_ID 40-50");
  }

  @Test
  void leavesThoseOfTheTextBeforeAlone() {
    hits.add(90, 99, SensitiveKind.MOBILE);
    hits.add(20, 30, SensitiveKind.MOBILE);
    hits.add(10, 16, SensitiveKind.UNIT_WORD);

    hits.settle(1, 0);

    assertThat(shown()).isEqualTo("MOBILE 90-99, UNIT_WORD 10-16, MOBILE 20-30");
  }

  @Test
  void ofTwoThatOverlapTheLongerNamesBothAndOfEqualsTheOneAddedFirst() {
    hits.add(10, 21, SensitiveKind.MOBILE);
    hits.add(40, 46, SensitiveKind.MOBILE);
    hits.add(8, 12, SensitiveKind.UNIT_WORD);
    hits.add(40, 46, SensitiveKind.UNIT_WORD);

    hits.settle(0, 0);

    assertThat(shown()).isEqualTo("MOBILE 8-21, MOBILE 40-46");
  }

  /** Each moved past all before it, these would take hours. */
  @Test
  void aMillionTimesTwoAreInOrderSoon() {
    int each = 1_000_000;
    for (int i = 0; i < each; i++) {
      hits.add(20 * i + 10, 20 * i + 20, SensitiveKind.MOBILE);
    }
    for (int i = 0; i < each; i++) {
      hits.add(20 * i, 20 * i + 6, SensitiveKind.UNIT_WORD);
    }

    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> hits.settle(0, 0));

    assertThat(hits.size()).isEqualTo(2 * each);
    for (int i = 0; i < hits.size(); i++) {
      assertThat(hits.start(i)).isEqualTo(10 * i);
    }
  }

  @Test
  void aCellFullOfNumbersAndWordsIsSearchedWhole() {
    DetectionRules rules = DetectionRules.load().with(new UnitWords(1, List.of(), List.of("老猫")));
    int each = (1 << 20) / "13800000000老猫".getBytes(UTF_8).length;
    byte[] cell = "13800000000老猫".repeat(each).getBytes(UTF_8);

    int found =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> FreeTextScan.by(rules, Columns.TODAY).scan(cell, 0, cell.length, hits));

    assertThat(found).isEqualTo(2 * each);
    assertThat(hits.kind(found - 1)).isEqualTo(SensitiveKind.UNIT_WORD);
    assertThat(hits.end(found - 1)).isEqualTo(cell.length);
  }

  @Test
  void aCellFullOfNumbersBehindHyphensIsSearchedWhole() {
    int each = (1 << 20) / 12;
    byte[] cell = "13800000000-".repeat(each).getBytes(UTF_8);

    int found =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () ->
                FreeTextScan.by(DetectionRules.load(), Columns.TODAY)
                    .scan(cell, 0, cell.length, hits));

    assertThat(found).isEqualTo(each);
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < hits.size(); i++) {
      shown
          .append(i == 0 ? "" : ", ")
          .append("%s %d-%d".formatted(hits.kind(i), hits.start(i), hits.end(i)));
    }
    return shown.toString();
  }
}
