package city.opendata.gateway.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of one part's health. Safe for use by several threads.
 *
 * <p>One missed probe is no proof: a machine that is busy with a large load misses one now and
 * then. So the part counts as silent from the second missed probe in a row, and a call that is made
 * in between watches for signs of life itself.
 */
public final class Pulse {

  private static final int MISSES_THAT_COUNT = 2;

  private final Clock clock;
  private Standing standing = Standing.UNKNOWN;
  private Instant since;
  private Duration latency = Duration.ZERO;
  private int missed;
  private long signs;

  /** What the health page shows. */
  public record Reading(Standing standing, Instant since, Duration latency, int missed) {}

  public Pulse(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Takes the result of a probe into account. */
  public synchronized void record(ProbeResult result) {
    switch (result) {
      case ProbeResult.Answered answered -> {
        latency = answered.after();
        showedLife();
        become(answered.ready() ? Standing.UP : Standing.NOT_READY);
      }
      case ProbeResult.Refused refused -> {
        missed = 0;
        become(Standing.UNREACHABLE);
      }
      case ProbeResult.Missed miss -> {
        missed++;
        if (missed >= MISSES_THAT_COUNT || standing != Standing.UP) {
          become(Standing.SILENT);
        }
      }
    }
  }

  /** The part answered something, be it a probe or a call. */
  public synchronized void showedLife() {
    missed = 0;
    signs++;
  }

  /** Grows with every sign of life: compare two readings to know whether there was one between. */
  public synchronized long signs() {
    return signs;
  }

  public synchronized Reading read() {
    return new Reading(standing, since, latency, missed);
  }

  private void become(Standing next) {
    if (next != standing) {
      standing = next;
      since = clock.instant();
    }
  }
}
