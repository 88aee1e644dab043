package city.opendata.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that were found genuine a moment ago: a system that calls many times a second need not
 * have the same signature checked each time. A token is never remembered beyond its expiry, and for
 * so short a time that a key that was withdrawn is not believed for long.
 */
final class RememberedTokens {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST = 4_096;

  private final Clock clock;
  private final Cache<String, Remembered> tokens;

  private record Remembered(Verdict.Genuine verdict, Instant expiry) {}

  RememberedTokens(Clock clock, Ticker ticker) {
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .expireAfter(Expiry.<String, Remembered>creating((token, known) -> time(known)))
            .build();
  }

  /** What was found of a token, while that holds. */
  Optional<Verdict.Genuine> find(String token) {
    return Optional.ofNullable(tokens.getIfPresent(token)).map(Remembered::verdict);
  }

  /** Remembers a token that was found genuine and expires then. */
  void add(String token, Verdict.Genuine verdict, Instant expiry) {
    tokens.put(token, new Remembered(verdict, expiry));
  }

  private Duration time(Remembered known) {
    Duration left = Duration.between(clock.instant(), known.expiry());
    return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }
}
