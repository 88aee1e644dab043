package city.opendata.ingestion.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.batch.BatchEnded;
import city.opendata.ingestion.batch.BatchMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RectificationTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final UUID RETEST = UUID.randomUUID();

  private final Rectification ticket =
      new Rectification(
          new BatchEnded(
              UUID.randomUUID(),
              1,
              7,
              UUID.randomUUID(),
              BatchMode.REPLACE,
              null,
              false,
              true,
              List.of(),
              3,
              Map.of("type-mismatch", 2L, "required", 1L)),
          "320200-021",
          NOW,
          LocalDate.of(2026, 3, 9));

  @Test
  void itIsOpenedWithAllItsRowsUnresolved() {
    RectificationView view = ticket.view("streets");

    assertThat(view.state()).isEqualTo(RectificationState.OPEN);
    assertThat(view.version()).isEqualTo(1);
    assertThat(view.badRows()).isEqualTo(3);
    assertThat(view.unresolvedRows()).isEqualTo(3);
  }

  @Test
  void itsVersionGrowsWithEachChangeThatIsTold() {
    ticket.expire(NOW);
    assertThat(ticket.view("streets").version()).isEqualTo(2);
    ticket.close(Settlement.RETEST_PASSED, RETEST, NOW);

    RectificationView view = ticket.view("streets");

    assertThat(view.version()).isEqualTo(3);
    assertThat(view.state()).isEqualTo(RectificationState.CLOSED);
    assertThat(view.overdueAt()).isEqualTo(NOW);
    assertThat(view.settledBy()).isEqualTo(RETEST);
    assertThat(view.unresolvedRows()).isZero();
  }

  @Test
  void oneOfItsReasonsIsEnoughToRepeatIt() {
    assertThat(ticket.isRepeatedBy(Map.of("required", 1L, "duplicate-key", 1L))).isTrue();
    assertThat(ticket.isRepeatedBy(Map.of("duplicate-key", 1L))).isFalse();
    assertThat(ticket.isRepeatedBy(Map.of())).isFalse();
  }

  @Test
  void itIsSettledOnce() {
    ticket.waive(new Waiver("subject", "why"), NOW);

    assertThatThrownBy(() -> ticket.close(Settlement.RETEST_PASSED, RETEST, NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ticket.drop(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void whateverSettlesItLeavesItInAStateThatIsSettled(Settlement settlement) {
    assertThat(settlement.state().isUnsettled()).isFalse();
  }
}
