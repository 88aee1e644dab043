package city.opendata.ingestion.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends what takes too long. */
final class Deadline {

  /** The time is over. */
  static final class PassedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PassedException() {
      super("The time is over", null, false, false);
    }
  }

  private final Clock clock;
  private final Instant end;

  Deadline(Clock clock, Duration time) {
    this.clock = clock;
    this.end = clock.instant().plus(time);
  }

  void check() {
    if (clock.instant().isAfter(end)) {
      throw new PassedException();
    }
  }
}
