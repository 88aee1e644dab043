package city.opendata.ingestion.cleaning.detect;

import static city.opendata.ingestion.cleaning.detect.DisclosureRole.DIRECT_IDENTIFIER;
import static city.opendata.ingestion.cleaning.detect.DisclosureRole.OTHER;
import static city.opendata.ingestion.cleaning.detect.DisclosureRole.QUASI_IDENTIFIER;
import static city.opendata.ingestion.cleaning.detect.DisclosureRole.SENSITIVE_ATTRIBUTE;
import static city.opendata.ingestion.cleaning.detect.Severity.CRITICAL;
import static city.opendata.ingestion.cleaning.detect.Severity.HIGH;
import static city.opendata.ingestion.cleaning.detect.Severity.LOW;
import static city.opendata.ingestion.cleaning.detect.Severity.MEDIUM;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of data that are not open to everyone as they are. Sensitive personal information is
 * that of PIPL art. 28 and GB/T 35273-2020 annex B.
 */
public enum SensitiveKind {
  /** Name of a natural person. */
  PERSONAL_NAME(HIGH, DIRECT_IDENTIFIER),
  /** GB 11643 with 18 or 15 places, and the permits that have its layout. */
  CITIZEN_ID(CRITICAL, DIRECT_IDENTIFIER),
  /** Mobile telephone. */
  MOBILE(HIGH, DIRECT_IDENTIFIER),
  /** Fixed telephone of a person; that of an office or a hotline is public. */
  LANDLINE(MEDIUM, DIRECT_IDENTIFIER),
  /** Where a person lives, to the house; the address of a facility is public. */
  HOME_ADDRESS(HIGH, DIRECT_IDENTIFIER),
  /** Bank card or account. */
  BANK_CARD(CRITICAL, DIRECT_IDENTIFIER),
  /** Mailbox of a person; that of an authority or a role is public. */
  EMAIL(MEDIUM, DIRECT_IDENTIFIER),
  /** Plate of a vehicle, GA 36. */
  PLATE(HIGH, DIRECT_IDENTIFIER),
  /** Passport. */
  PASSPORT(CRITICAL, DIRECT_IDENTIFIER),
  /** Permit to travel between the mainland and Hong Kong, Macau or Taiwan. */
  TRAVEL_PERMIT(CRITICAL, DIRECT_IDENTIFIER),
  /** Identity card of Hong Kong. */
  HONG_KONG_ID(CRITICAL, DIRECT_IDENTIFIER),
  /** Identity card of Taiwan. */
  TAIWAN_ID(CRITICAL, DIRECT_IDENTIFIER),
  /** Any other document of one person: officer, driver, resident, disability, staff. */
  IDENTITY_DOCUMENT(HIGH, DIRECT_IDENTIFIER),
  /** Number of a patient or of a patient's record. */
  MEDICAL_RECORD_NUMBER(HIGH, DIRECT_IDENTIFIER),
  /** Number of a pupil or student. */
  STUDENT_NUMBER(HIGH, DIRECT_IDENTIFIER),
  /** Number of an insured person or of a provident fund account. */
  SOCIAL_SECURITY_NUMBER(CRITICAL, DIRECT_IDENTIFIER),
  /** Account with a network service, or number of a device. */
  ONLINE_ACCOUNT(MEDIUM, DIRECT_IDENTIFIER),
  /** Vehicle identification number, GB 16735. */
  VIN(HIGH, DIRECT_IDENTIFIER),
  /** Public address of the Internet Protocol. */
  IP_ADDRESS(MEDIUM, DIRECT_IDENTIFIER),
  /** Address of a private network, RFC 1918 and RFC 4193: a leak, but not of personal data. */
  INTERNAL_NETWORK_ADDRESS(HIGH, OTHER),
  /** Position finer than about 100 m: a person's, or a matter for the law of surveying. */
  COORDINATES(MEDIUM, OTHER),
  /** Credit code of individual traders (92…), whose registered name is often a person's. */
  TRADER_CREDIT_CODE(LOW, OTHER),
  /** Day or month of birth. */
  BIRTH_DATE(MEDIUM, QUASI_IDENTIFIER),
  SEX(LOW, QUASI_IDENTIFIER),
  ETHNICITY(MEDIUM, QUASI_IDENTIFIER),
  AGE(LOW, QUASI_IDENTIFIER),
  NATIVE_PLACE(LOW, QUASI_IDENTIFIER),
  MARITAL_STATUS(MEDIUM, QUASI_IDENTIFIER),
  EDUCATION(LOW, QUASI_IDENTIFIER),
  OCCUPATION(LOW, QUASI_IDENTIFIER),
  POLITICAL_STATUS(MEDIUM, QUASI_IDENTIFIER),
  NATIONALITY(LOW, QUASI_IDENTIFIER),
  /** Where a person works or learns. */
  EMPLOYER(LOW, QUASI_IDENTIFIER),
  RELIGION(CRITICAL, SENSITIVE_ATTRIBUTE),
  HEALTH(CRITICAL, SENSITIVE_ATTRIBUTE),
  CRIMINAL_RECORD(CRITICAL, SENSITIVE_ATTRIBUTE),
  BIOMETRIC(CRITICAL, SENSITIVE_ATTRIBUTE),
  FINANCIAL(HIGH, SENSITIVE_ATTRIBUTE),
  SEXUAL_LIFE(CRITICAL, SENSITIVE_ATTRIBUTE),
  /** Where a person went or stayed. */
  MOVEMENT(CRITICAL, SENSITIVE_ATTRIBUTE),
  /** Whom a person spoke to, and what about. */
  COMMUNICATION(CRITICAL, SENSITIVE_ATTRIBUTE),
  /** What sets a person apart: poverty, disability, supervision. */
  SPECIFIC_IDENTITY(HIGH, SENSITIVE_ATTRIBUTE),
  /** What opens a door: password, key, token. */
  CREDENTIAL(CRITICAL, OTHER),
  /** Trade secret of an enterprise: price, cost, formula, customers. */
  TRADE_SECRET(MEDIUM, OTHER),
  /** What a unit has on its own list of words, such as the code name of a project. */
  UNIT_WORD(HIGH, OTHER);

  private static final Map<String, SensitiveKind> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(SensitiveKind::wireName, kind -> kind));

  private final Severity severity;
  private final DisclosureRole role;
  private final String wireName;

  SensitiveKind(Severity severity, DisclosureRole role) {
    this.severity = severity;
    this.role = role;
    this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a number is known to be of this kind by its check digit. */
  public boolean hasCheckDigit() {
    return this == CITIZEN_ID || this == BANK_CARD;
  }

  /** The name on the wire, as in {@code citizen-id}. */
  public String wireName() {
    return wireName;
  }

  /** The kind of this name, if there is one. */
  public static Optional<SensitiveKind> ofWireName(String name) {
    return Optional.ofNullable(BY_WIRE_NAME.get(name));
  }

  /** How much harm its disclosure does. */
  public Severity severity() {
    return severity;
  }

  /**
   * Whether an unmasked column of it is not released unseen.
   *
   * @param least severity from which on; what identifies a person directly is of any severity
   */
  public boolean isHeldFrom(Severity least) {
    return severity.compareTo(least) >= 0 || role == DisclosureRole.DIRECT_IDENTIFIER;
  }

  /** What it is to a person. */
  public DisclosureRole role() {
    return role;
  }
}
