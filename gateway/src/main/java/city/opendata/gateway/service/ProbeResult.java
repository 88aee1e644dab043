package city.opendata.gateway.service;

import java.time.Duration;

/** How a part took the question whether it is ready. */
public sealed interface ProbeResult {

  /** It answered, and is ready when it says so. */
  record Answered(boolean ready, Duration after) implements ProbeResult {}

  /** Nothing listens there, or it hung up. */
  record Refused() implements ProbeResult {}

  /** It let the question lie: overloaded, frozen or cut off. */
  record Missed() implements ProbeResult {}
}
