package city.opendata.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
  private static final Verdict.Genuine VERDICT = new Verdict.Genuine("subject");

  private final AtomicLong nanos = new AtomicLong();
  private final RememberedTokens tokens =
      new RememberedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

  @Test
  void aTokenIsKnownForAMoment() {
    tokens.add("a.b.c", VERDICT, NOW.plus(Duration.ofHours(1)));

    pass(Duration.ofSeconds(19));
    assertThat(tokens.find("a.b.c")).contains(VERDICT);
    pass(Duration.ofSeconds(1));
    assertThat(tokens.find("a.b.c")).isEmpty();
  }

  @Test
  void aTokenIsNotKnownOnceItHasExpired() {
    tokens.add("a.b.c", VERDICT, NOW.plusSeconds(5));

    pass(Duration.ofSeconds(4));
    assertThat(tokens.find("a.b.c")).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(tokens.find("a.b.c")).isEmpty();
  }

  @Test
  void aTokenThatIsTakenInItsLastSecondsOfGraceIsNotRemembered() {
    tokens.add("a.b.c", VERDICT, NOW.minusSeconds(2));

    assertThat(tokens.find("a.b.c")).isEmpty();
  }

  @Test
  void anotherTokenIsNotKnown() {
    tokens.add("a.b.c", VERDICT, NOW.plusSeconds(5));

    assertThat(tokens.find("a.b.d")).isEmpty();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
