package city.opendata.ingestion.cleaning.identifier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of identifier that a contract can name. */
public enum IdentifierKind {
  /** Identification number of a citizen, GB 11643, or of a permit with its layout. */
  CITIZEN_ID(CitizenId::new),
  /** Unified social credit code, GB 32100. */
  CREDIT_CODE(today -> new CreditCode()),
  /** Organisation code, GB 11714. */
  ORGANISATION_CODE(today -> new OrganisationCode()),
  /** Number of a business licence before the credit code, GS 15. */
  BUSINESS_LICENCE(today -> new BusinessLicence()),
  /** Number of a bank card, ISO/IEC 7812-1. */
  BANK_CARD(today -> new BankCard()),
  /** Number of a mobile phone. */
  MOBILE(today -> new Mobile()),
  /** Number of a fixed telephone. */
  LANDLINE(today -> new Landline()),
  /** Plate of a motor vehicle, GA 36. */
  PLATE(today -> new Plate()),
  /** Number of a Chinese passport. */
  PASSPORT(today -> new Passport()),
  /** Number of a permit to travel between the mainland and Hong Kong, Macau or Taiwan. */
  TRAVEL_PERMIT(today -> new TravelPermit()),
  /** Number of a Hong Kong identity card. */
  HONG_KONG_ID(today -> new HongKongId()),
  /** National identification number of Taiwan. */
  TAIWAN_ID(today -> new TaiwanId()),
  /** Vehicle identification number, ISO 3779 and GB 16735. */
  VIN(today -> new Vin()),
  /** Code of an administrative division, GB/T 2260. */
  DIVISION_CODE(today -> new DivisionCode()),
  /** E-mail address, RFC 5321. */
  EMAIL(today -> new Email()),
  /** Address of the Internet Protocol, version 4 or 6. */
  IP_ADDRESS(today -> new IpAddress()),
  /** Address on the Web, RFC 3986. */
  URL(today -> new WebUrl());

  private final Function<LocalDate, Identifier> factory;

  IdentifierKind(Function<LocalDate, Identifier> factory) {
    this.factory = factory;
  }

  /** The name in contracts, as in {@code citizen-id}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this name, if there is one. */
  public static Optional<IdentifierKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
  }

  /** Whether one of its characters follows from the others. */
  public boolean hasCheckDigit() {
    return switch (this) {
      case CITIZEN_ID, CREDIT_CODE, ORGANISATION_CODE, BUSINESS_LICENCE, BANK_CARD -> true;
      case HONG_KONG_ID, TAIWAN_ID, VIN -> true;
      case MOBILE, LANDLINE, PLATE, PASSPORT, TRAVEL_PERMIT, DIVISION_CODE -> false;
      case EMAIL, IP_ADDRESS, URL -> false;
    };
  }

  /** Whether it names an administrative division. */
  public boolean hasDivision() {
    return switch (this) {
      case CITIZEN_ID, CREDIT_CODE, BUSINESS_LICENCE, DIVISION_CODE -> true;
      case ORGANISATION_CODE, BANK_CARD, HONG_KONG_ID, TAIWAN_ID, VIN -> false;
      case MOBILE, LANDLINE, PLATE, PASSPORT, TRAVEL_PERMIT, EMAIL, IP_ADDRESS, URL -> false;
    };
  }

  /** What checks identifiers of this kind; a birthday after today is impossible. */
  public Identifier create(LocalDate today) {
    return factory.apply(today);
  }
}
