package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which mask a kind of sensitive field has when its contract names none. A kind that only together
 * with others leads to a person has none: whether such rows may be released is for the check of
 * k-anonymity to say. The catalog proposes the same for kinds by which a person is found; {@code
 * contracts/sensitive-kinds.json} holds both to it.
 *
 * @param reference the day on which the ages of bands count
 * @param keyVersion the version of the key for pseudonyms
 */
public record MaskDefaults(LocalDate reference, int keyVersion) {

  private static final int BAND_YEARS = 10;
  private static final int TOP_AGE = 90;
  private static final BigDecimal AMOUNT_STEP = BigDecimal.valueOf(1_000);

  public MaskDefaults {
    new Pseudonym(keyVersion);
  }

  /** For data that some may have on approval: what is customary on notices. */
  public Optional<Mask> conditional(SensitiveKind kind, FieldType type) {
    return fitting(
        type,
        switch (kind) {
          case PERSONAL_NAME -> new Surname(Surname.Given.ASTERISKS);
          case CITIZEN_ID -> new KeepEnds(6, 4);
          case MOBILE -> new KeepEnds(3, 4);
          case LANDLINE -> new KeepEnds(4, 2);
          case HOME_ADDRESS -> new AddressTo(AddressTo.Level.STREET);
          case EMAIL -> new EmailDomain();
          case PLATE -> new KeepEnds(3, 1);
          case PASSPORT,
              TRAVEL_PERMIT,
              HONG_KONG_ID,
              TAIWAN_ID,
              IDENTITY_DOCUMENT,
              ONLINE_ACCOUNT ->
              new KeepEnds(2, 2);
          case BIRTH_DATE -> new DateToYear();
          case IP_ADDRESS -> new IpPrefix();
          case COORDINATES -> new Grid(3);
          case BANK_CARD, VIN, MEDICAL_RECORD_NUMBER, STUDENT_NUMBER, SOCIAL_SECURITY_NUMBER ->
              new KeepEnds(0, 4);
          case FINANCIAL -> new RoundNumber(AMOUNT_STEP);
          case TRADE_SECRET -> null;
          default -> hidden(kind);
        });
  }

  /**
   * For data that everyone may have: nothing by which a person could be found. A landline is
   * dropped as a person's; the contract of an office's has to say so.
   */
  public Optional<Mask> unconditional(SensitiveKind kind, FieldType type) {
    return fitting(
        type,
        switch (kind) {
          case PERSONAL_NAME,
              CITIZEN_ID,
              MOBILE,
              LANDLINE,
              BANK_CARD,
              EMAIL,
              PLATE,
              PASSPORT,
              TRAVEL_PERMIT,
              HONG_KONG_ID,
              TAIWAN_ID,
              IDENTITY_DOCUMENT,
              ONLINE_ACCOUNT,
              IP_ADDRESS,
              TRADE_SECRET ->
              new Drop();
          case HOME_ADDRESS -> new AddressTo(AddressTo.Level.STREET);
          case BIRTH_DATE -> new DateToBand(BAND_YEARS, TOP_AGE, reference);
          case COORDINATES -> new Grid(2);
          case VIN, MEDICAL_RECORD_NUMBER, STUDENT_NUMBER, SOCIAL_SECURITY_NUMBER ->
              new Pseudonym(keyVersion);
          case FINANCIAL -> new RoundNumber(AMOUNT_STEP);
          default -> hidden(kind);
        });
  }

  /** What nobody may learn about a person, and what opens doors, is for no open type. */
  private static @Nullable Mask hidden(SensitiveKind kind) {
    return switch (kind.role()) {
      case SENSITIVE_ATTRIBUTE -> new Drop();
      case OTHER ->
          switch (kind) {
            case CREDENTIAL, INTERNAL_NETWORK_ADDRESS, UNIT_WORD -> new Drop();
            default -> null;
          };
      case DIRECT_IDENTIFIER, QUASI_IDENTIFIER -> null;
    };
  }

  /** What its usual mask cannot be done to is not released. */
  private static Optional<Mask> fitting(FieldType type, @Nullable Mask mask) {
    if (mask == null) {
      return Optional.empty();
    }
    try {
      mask.releasedType(type);
      return Optional.of(mask);
    } catch (InvalidMaskException doesNotFit) {
      return Optional.of(new Drop());
    }
  }
}
