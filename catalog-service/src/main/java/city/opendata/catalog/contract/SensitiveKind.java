package city.opendata.catalog.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of data that are not open to everyone as they are, and how those are masked by which a
 * person is found, unless the contract knows better. The ingestion service looks for them in the
 * data; {@code contracts/sensitive-kinds.json} holds both to the same list.
 */
enum SensitiveKind {
  PERSONAL_NAME(false, drop(), mask("surname", "\"given\": \"asterisks\"")),
  CITIZEN_ID(true, drop(), keepEnds(6, 4)),
  MOBILE(false, drop(), keepEnds(3, 4)),
  LANDLINE(false, drop(), keepEnds(4, 2)),
  HOME_ADDRESS(
      false,
      mask("address-to", "\"level\": \"street\""),
      mask("address-to", "\"level\": \"street\"")),
  BANK_CARD(true, drop(), keepEnds(0, 4)),
  EMAIL(false, drop(), mask("email-domain")),
  PLATE(false, drop(), keepEnds(3, 1)),
  PASSPORT(true, drop(), keepEnds(2, 2)),
  TRAVEL_PERMIT(true, drop(), keepEnds(2, 2)),
  HONG_KONG_ID(true, drop(), keepEnds(2, 2)),
  TAIWAN_ID(true, drop(), keepEnds(2, 2)),
  IDENTITY_DOCUMENT(false, drop(), keepEnds(2, 2)),
  MEDICAL_RECORD_NUMBER(false, mask("pseudonym", "\"keyVersion\": 1"), keepEnds(0, 4)),
  STUDENT_NUMBER(false, mask("pseudonym", "\"keyVersion\": 1"), keepEnds(0, 4)),
  SOCIAL_SECURITY_NUMBER(true, mask("pseudonym", "\"keyVersion\": 1"), keepEnds(0, 4)),
  ONLINE_ACCOUNT(false, drop(), keepEnds(2, 2)),
  VIN(false, mask("pseudonym", "\"keyVersion\": 1"), keepEnds(0, 4)),
  IP_ADDRESS(false, drop(), mask("ip-prefix")),
  INTERNAL_NETWORK_ADDRESS,
  COORDINATES,
  TRADER_CREDIT_CODE,
  BIRTH_DATE,
  SEX,
  ETHNICITY,
  AGE,
  NATIVE_PLACE,
  MARITAL_STATUS,
  EDUCATION,
  OCCUPATION,
  POLITICAL_STATUS,
  NATIONALITY,
  EMPLOYER,
  RELIGION,
  HEALTH,
  CRIMINAL_RECORD,
  BIOMETRIC,
  FINANCIAL,
  SEXUAL_LIFE,
  MOVEMENT,
  COMMUNICATION,
  SPECIFIC_IDENTITY,
  CREDENTIAL,
  TRADE_SECRET,
  UNIT_WORD;

  private final boolean identifying;
  private final boolean neverAsItIs;
  private final String unconditional;
  private final String conditional;

  /** A kind by which alone nobody is found. */
  SensitiveKind() {
    this.identifying = false;
    this.neverAsItIs = false;
    this.unconditional = "";
    this.conditional = "";
  }

  /** A kind by which a person is found, and its usual mask for everyone and for some. */
  SensitiveKind(boolean neverAsItIs, String unconditional, String conditional) {
    this.identifying = true;
    this.neverAsItIs = neverAsItIs;
    this.unconditional = unconditional;
    this.conditional = conditional;
  }

  /** The kind of this name, if there is one. */
  static Optional<SensitiveKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
  }

  /** All names. */
  static String all() {
    return Arrays.stream(values()).map(SensitiveKind::wireName).collect(Collectors.joining(", "));
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a person is found by it. */
  boolean isIdentifying() {
    return identifying;
  }

  /** Whether no office or enterprise has such a value, so that none is ever public. */
  boolean isNeverAsItIs() {
    return neverAsItIs;
  }

  /**
   * The mask that is usual, as JSON.
   *
   * @param everyone whether everyone may have the data
   */
  String proposal(boolean everyone) {
    return everyone ? unconditional : conditional;
  }

  private static String drop() {
    return mask("drop");
  }

  private static String keepEnds(int first, int last) {
    return mask("keep-ends", "\"first\": " + first, "\"last\": " + last);
  }

  private static String mask(String method, String... parameters) {
    String rest = Arrays.stream(parameters).map(one -> ", " + one).collect(Collectors.joining());
    return "{\"method\": \"" + method + "\"" + rest + "}";
  }
}
