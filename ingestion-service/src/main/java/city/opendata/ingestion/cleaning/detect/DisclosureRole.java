package city.opendata.ingestion.cleaning.detect;

import java.util.Locale;

/** What a column is to the person behind a row, in the words of GB/T 37964-2019 and 42460-2023. */
public enum DisclosureRole {
  /** Names one person by itself: to be dropped or replaced. */
  DIRECT_IDENTIFIER,
  /** Names one person together with others: counts for k-anonymity. */
  QUASI_IDENTIFIER,
  /** What nobody may learn about a person: PIPL art. 28, GB/T 35273-2020 annex B. */
  SENSITIVE_ATTRIBUTE,
  /** Not about a person, and still not for everyone. */
  OTHER;

  /** The name on the wire, as in {@code direct-identifier}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
