package city.opendata.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.service.ProbeResult.Answered;
import city.opendata.gateway.service.ProbeResult.Missed;
import city.opendata.gateway.service.ProbeResult.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final Answered READY = new Answered(true, Duration.ofMillis(7));
  private static final Answered NOT_READY = new Answered(false, Duration.ofMillis(7));

  private Instant now = Instant.parse("2026-05-01T00:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final Pulse pulse = new Pulse(clock);

  @Test
  void letsCallsThroughBeforeTheFirstProbe() {
    assertThat(pulse.read().standing().refuses()).isFalse();
  }

  @Test
  void isUpWhenThePartSaysSo() {
    pulse.record(READY);

    assertThat(pulse.read().standing()).isEqualTo(Standing.UP);
    assertThat(pulse.read().latency()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void refusesCallsAtOnceWhenThePartIsNotReadyOrGone() {
    pulse.record(NOT_READY);
    assertThat(pulse.read().standing()).isEqualTo(Standing.NOT_READY);
    assertThat(pulse.read().standing().refuses()).isTrue();

    pulse.record(new Refused());
    assertThat(pulse.read().standing()).isEqualTo(Standing.UNREACHABLE);
    assertThat(pulse.read().standing().refuses()).isTrue();
  }

  @Test
  void oneMissedProbeIsNoProof() {
    pulse.record(READY);
    pulse.record(new Missed());
    assertThat(pulse.read().standing()).isEqualTo(Standing.UP);

    pulse.record(new Missed());
    assertThat(pulse.read().standing()).isEqualTo(Standing.SILENT);
    assertThat(pulse.read().standing().refuses()).isTrue();
  }

  @Test
  void missesCountOnlyInARow() {
    pulse.record(READY);
    pulse.record(new Missed());
    pulse.showedLife();
    pulse.record(new Missed());

    assertThat(pulse.read().standing()).isEqualTo(Standing.UP);
    assertThat(pulse.read().missed()).isEqualTo(1);
  }

  @Test
  void aPartThatWasNeverSeenIsSilentFromTheFirstMiss() {
    pulse.record(new Missed());

    assertThat(pulse.read().standing()).isEqualTo(Standing.SILENT);
  }

  @Test
  void everyAnswerIsASignOfLifeAndNoSilenceIs() {
    long before = pulse.signs();
    pulse.record(new Missed());
    pulse.record(new Refused());
    assertThat(pulse.signs()).isEqualTo(before);

    pulse.record(NOT_READY);
    pulse.showedLife();
    assertThat(pulse.signs()).isEqualTo(before + 2);
  }

  @Test
  void remembersSinceWhenItIsSo() {
    pulse.record(READY);
    Instant up = now;
    now = now.plusSeconds(60);
    pulse.record(READY);
    assertThat(pulse.read().since()).isEqualTo(up);

    pulse.record(new Refused());
    assertThat(pulse.read().since()).isEqualTo(now);
  }
}
