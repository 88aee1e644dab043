package city.opendata.gateway.token;

import org.jspecify.annotations.Nullable;

/** What came out of checking a token. */
sealed interface Verdict {

  /** Genuine, and not expired. */
  record Genuine(@Nullable String subject) implements Verdict {}

  /** Forged, expired or of another issuer. */
  record Refused() implements Verdict {}

  /** Could not be checked, because the keys for it could not be fetched. */
  record Undecided() implements Verdict {}
}
