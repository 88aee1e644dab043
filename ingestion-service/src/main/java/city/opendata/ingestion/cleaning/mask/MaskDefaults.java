package city.opendata.ingestion.cleaning.mask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which mask a kind of sensitive field has when its contract names none. Kinds are called as the
 * identifiers of contracts are. A kind that is not here has none, and neither has one that is
 * public by law, as the code of an enterprise.
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
  public Optional<Mask> conditional(String kind) {
    return Optional.ofNullable(
        switch (kind) {
          case "name" -> new Surname(Surname.Given.ASTERISKS);
          case "citizen-id" -> new KeepEnds(6, 4);
          case "mobile" -> new KeepEnds(3, 4);
          case "landline" -> new KeepEnds(4, 2);
          case "address" -> new AddressTo(AddressTo.Level.STREET);
          case "email" -> new EmailDomain();
          case "plate" -> new KeepEnds(3, 1);
          case "passport", "travel-permit", "hong-kong-id", "taiwan-id" -> new KeepEnds(2, 2);
          case "birth-date" -> new DateToYear();
          case "ip-address" -> new IpPrefix();
          case "coordinates" -> new Grid(3);
          case "bank-card", "vin", "medical-record", "student-number", "social-security" ->
              new KeepEnds(0, 4);
          case "amount" -> new RoundNumber(AMOUNT_STEP);
          default -> null;
        });
  }

  /**
   * For data that everyone may have: nothing by which a person could be found. A landline is
   * dropped as a person's; the contract of an office's has to say so.
   */
  public Optional<Mask> unconditional(String kind) {
    return Optional.ofNullable(
        switch (kind) {
          case "name",
              "citizen-id",
              "mobile",
              "landline",
              "bank-card",
              "email",
              "plate",
              "passport",
              "travel-permit",
              "hong-kong-id",
              "taiwan-id",
              "ip-address" ->
              new Drop();
          case "address" -> new AddressTo(AddressTo.Level.STREET);
          case "birth-date" -> new DateToBand(BAND_YEARS, TOP_AGE, reference);
          case "coordinates" -> new Grid(2);
          case "vin", "medical-record", "student-number", "social-security" ->
              new Pseudonym(keyVersion);
          case "amount" -> new RoundNumber(AMOUNT_STEP);
          default -> null;
        });
  }
}
