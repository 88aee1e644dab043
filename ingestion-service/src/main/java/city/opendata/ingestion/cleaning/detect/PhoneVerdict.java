package city.opendata.ingestion.cleaning.detect;

import static city.opendata.ingestion.cleaning.detect.ValuePattern.DIVISION_PREFIX;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.LANDLINE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.LOCAL_NUMBER;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.MOBILE;
import static city.opendata.ingestion.cleaning.detect.ValuePattern.MOBILE_LIKE;

import org.jspecify.annotations.Nullable;

/**
 * Telephones: a mobile is a person's whatever the header says; a landline is an office's when the
 * header says so or all have the exchange of one switchboard.
 */
final class PhoneVerdict {

  private static final double SOME = 0.3;
  private static final double NEARLY_ALL = 0.9;

  /** Of random digits one in seven would not be assigned. */
  private static final double UNASSIGNED = 0.08;

  private static final int VARIED = 5;
  private static final int EXCHANGES = 4;

  private final Shares shares;
  private final HeaderReading header;

  PhoneVerdict(Shares shares, HeaderReading header) {
    this.shares = shares;
    this.header = header;
  }

  @Nullable ColumnFinding finding() {
    if (isMobile()) {
      return shares.found(SensitiveKind.MOBILE, MOBILE, MOBILE_LIKE);
    }
    return isLandline() ? shares.found(SensitiveKind.LANDLINE, LANDLINE, LOCAL_NUMBER) : null;
  }

  private boolean isMobile() {
    if (shares.word(SensitiveKind.MOBILE) != null) {
      return shares.isMost(MOBILE, MOBILE_LIKE)
          || (shares.of(MOBILE) >= SOME
              && shares.isMost(MOBILE, MOBILE_LIKE, LANDLINE, LOCAL_NUMBER));
    }
    double mobile = shares.of(MOBILE);
    boolean codes =
        shares.of(DIVISION_PREFIX) * 2 > mobile || shares.of(MOBILE_LIKE) > UNASSIGNED * mobile;
    boolean clear =
        !header.isContrary()
            || (mobile >= NEARLY_ALL && shares.scan().prefixes() >= VARIED && !header.counted());
    return shares.isProven(MOBILE) && !codes && clear;
  }

  private boolean isLandline() {
    HeaderWord word = shares.word(SensitiveKind.LANDLINE);
    if (word == null || header.official() || !shares.isMost(LANDLINE, LOCAL_NUMBER)) {
      return false;
    }
    int exchanges = shares.scan().exchanges();
    boolean personal = word.kind() == SensitiveKind.LANDLINE || header.person();
    boolean switchboard =
        shares.of(LANDLINE) > SOME
            && exchanges < EXCHANGES
            && exchanges * 3L < shares.scan().values();
    return personal || !switchboard;
  }
}
