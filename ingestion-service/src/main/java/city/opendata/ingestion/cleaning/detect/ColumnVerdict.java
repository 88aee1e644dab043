package city.opendata.ingestion.cleaning.detect;

import static city.opendata.ingestion.cleaning.detect.ValuePattern.ADDRESS;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CITIZEN_ID;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CITIZEN_ID_FORM;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CITIZEN_ID_OLD;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.CREDIT_CODE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.EMAIL;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.EMAIL_PUBLIC;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.FACILITY;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.HONG_KONG_ID;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.HOUSE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.IP_INTERNAL;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.IP_PUBLIC;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.IP_SMALL;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.PASSPORT;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.PLATE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.TAIWAN_ID;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.TRADER_CODE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.TRAVEL_PERMIT;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.VIN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a column holds. Values that a check digit or an unmistakable form proves decide
 * alone; weaker forms need the header too ({@link HeaderVerdict}); what looks alike is ruled out on
 * the way.
 */
final class ColumnVerdict {

  private static final double NEARLY_ALL = 0.9;
  private static final double FEW = 0.2;
  private static final double FACILITIES = 0.4;

  private final Shares shares;
  private final HeaderReading header;

  ColumnVerdict(ColumnScan scan, HeaderReading header, String version) {
    this.shares = new Shares(scan, header, version);
    this.header = header;
  }

  /** The first rule that finds something, from the strongest to the weakest. */
  ColumnFinding finding() {
    ColumnFinding found = document();
    if (found == null && shares.isProven(CREDIT_CODE)) {
      return shares.isProven(TRADER_CODE)
          ? shares.found(SensitiveKind.TRADER_CREDIT_CODE, TRADER_CODE)
          : shares.nothing();
    }
    found = found != null ? found : address();
    found = found != null ? found : network();
    found = found != null ? found : vehicle();
    found = found != null ? found : new PhoneVerdict(shares, header).finding();
    found = found != null ? found : new HeaderVerdict(shares, header).finding();
    found = found != null ? found : new MixedVerdict(shares, header).finding();
    return found != null ? found : shares.nothing();
  }

  private @Nullable ColumnFinding document() {
    if (isCitizen()) {
      return shares.found(SensitiveKind.CITIZEN_ID, CITIZEN_ID, CITIZEN_ID_OLD, CITIZEN_ID_FORM);
    }
    if (shares.isProven(HONG_KONG_ID)) {
      return shares.found(SensitiveKind.HONG_KONG_ID, HONG_KONG_ID);
    }
    if (shares.isProven(TAIWAN_ID)) {
      return shares.found(SensitiveKind.TAIWAN_ID, TAIWAN_ID);
    }
    ColumnFinding booklet = booklet();
    return booklet != null ? booklet : mixedDocuments();
  }

  private boolean isCitizen() {
    boolean header15 = !header.isContrary();
    return shares.isProven(CITIZEN_ID)
        || (header15 && shares.isProven(CITIZEN_ID, CITIZEN_ID_OLD))
        || (shares.word(SensitiveKind.CITIZEN_ID) != null
            && shares.isMost(CITIZEN_ID, CITIZEN_ID_OLD, CITIZEN_ID_FORM));
  }

  /** Passports and permits have no check digit; without a header nearly all must have the form. */
  private @Nullable ColumnFinding booklet() {
    boolean passport = shares.of(PASSPORT) >= shares.of(TRAVEL_PERMIT);
    HeaderWord word = shares.word(SensitiveKind.TRAVEL_PERMIT);
    if (word != null && word.kind() == SensitiveKind.TRAVEL_PERMIT) {
      passport = shares.of(PASSPORT) > shares.of(TRAVEL_PERMIT);
      if (!passport && shares.isMost(TRAVEL_PERMIT, ValuePattern.PERMIT_DIGITS)) {
        return shares.found(SensitiveKind.TRAVEL_PERMIT, TRAVEL_PERMIT, ValuePattern.PERMIT_DIGITS);
      }
    }
    ValuePattern pattern = passport ? PASSPORT : TRAVEL_PERMIT;
    SensitiveKind kind = passport ? SensitiveKind.PASSPORT : SensitiveKind.TRAVEL_PERMIT;
    boolean clear =
        header.isSilent() && shares.isNearlyEnough() && shares.of(pattern) >= NEARLY_ALL;
    return clear || (shares.word(kind) != null && shares.isMost(pattern))
        ? shares.found(kind, pattern)
        : null;
  }

  /** Under a header such as 证件号码 any document may stand; the most frequent names the column. */
  private @Nullable ColumnFinding mixedDocuments() {
    if (shares.word(SensitiveKind.CITIZEN_ID) == null
        || !shares.isMost(
            CITIZEN_ID,
            CITIZEN_ID_OLD,
            CITIZEN_ID_FORM,
            PASSPORT,
            TRAVEL_PERMIT,
            HONG_KONG_ID,
            TAIWAN_ID)) {
      return null;
    }
    List<ColumnFinding> candidates =
        new ArrayList<>(
            List.of(
                shares.found(SensitiveKind.CITIZEN_ID, CITIZEN_ID, CITIZEN_ID_OLD, CITIZEN_ID_FORM),
                shares.found(SensitiveKind.PASSPORT, PASSPORT),
                shares.found(SensitiveKind.TRAVEL_PERMIT, TRAVEL_PERMIT),
                shares.found(SensitiveKind.HONG_KONG_ID, HONG_KONG_ID),
                shares.found(SensitiveKind.TAIWAN_ID, TAIWAN_ID)));
    candidates.sort(
        (one, other) -> Double.compare(other.evidence().share(), one.evidence().share()));
    return candidates.getFirst();
  }

  private @Nullable ColumnFinding address() {
    if (header.official() || header.isContrary() || shares.of(FACILITY) >= FACILITIES) {
      return null;
    }
    HeaderWord word = shares.word(SensitiveKind.HOME_ADDRESS);
    boolean home = word != null && (word.sense() == HeaderMeaning.KIND || header.person());
    if (home ? shares.isMost(HOUSE, ADDRESS) : shares.isProven(HOUSE)) {
      return shares.found(SensitiveKind.HOME_ADDRESS, HOUSE, ADDRESS);
    }
    return null;
  }

  private @Nullable ColumnFinding network() {
    boolean mail = shares.word(SensitiveKind.EMAIL) != null;
    boolean mailboxes =
        mail
            ? shares.isMost(EMAIL, EMAIL_PUBLIC) && shares.of(EMAIL) >= FEW
            : shares.isProven(EMAIL);
    if (mailboxes && !header.official()) {
      return shares.found(SensitiveKind.EMAIL, EMAIL);
    }
    boolean named = shares.word(SensitiveKind.INTERNAL_NETWORK_ADDRESS) != null;
    boolean versions =
        header.isContrary() || shares.of(IP_SMALL) * 2 > shares.of(IP_PUBLIC, IP_INTERNAL);
    if (!(named ? shares.isMost(IP_PUBLIC, IP_INTERNAL) : shares.isProven(IP_PUBLIC, IP_INTERNAL))
        || (!named && versions)) {
      return null;
    }
    return shares.of(IP_INTERNAL) >= shares.of(IP_PUBLIC)
        ? shares.found(SensitiveKind.INTERNAL_NETWORK_ADDRESS, IP_INTERNAL, IP_PUBLIC)
        : shares.found(SensitiveKind.IP_ADDRESS, IP_PUBLIC, IP_INTERNAL);
  }

  private @Nullable ColumnFinding vehicle() {
    if (shares.isProven(PLATE)
        || (shares.word(SensitiveKind.PLATE) != null && shares.isMost(PLATE))) {
      return shares.found(SensitiveKind.PLATE, PLATE);
    }
    if (shares.isProven(VIN)
        || (shares.word(SensitiveKind.VIN) != null && shares.isMost(ValuePattern.VIN_FORM))) {
      return shares.found(SensitiveKind.VIN, ValuePattern.VIN_FORM);
    }
    return null;
  }
}
