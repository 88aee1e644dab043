package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.detect.Evidence.Note;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of several kinds, as of ID numbers in some rows and mobile numbers in others: none has
 * the share that a verdict needs, and together they have. The gravest names the column, and the
 * evidence has the share of each.
 */
final class MixedVerdict {

  /** What fewer cells look like may be an accident: of random numbers one in ten passes. */
  private static final double LEAST = 0.15;

  private static final Map<ValuePattern, SensitiveKind> KINDS =
      new EnumMap<>(
          Map.of(
              ValuePattern.CITIZEN_ID, SensitiveKind.CITIZEN_ID,
              ValuePattern.MOBILE, SensitiveKind.MOBILE,
              ValuePattern.CARD, SensitiveKind.BANK_CARD,
              ValuePattern.EMAIL, SensitiveKind.EMAIL,
              ValuePattern.PLATE, SensitiveKind.PLATE,
              ValuePattern.HOUSE, SensitiveKind.HOME_ADDRESS,
              ValuePattern.HONG_KONG_ID, SensitiveKind.HONG_KONG_ID,
              ValuePattern.PASSPORT, SensitiveKind.PASSPORT));

  private final Shares shares;
  private final HeaderReading header;

  MixedVerdict(Shares shares, HeaderReading header) {
    this.shares = shares;
    this.header = header;
  }

  @Nullable ColumnFinding finding() {
    ValuePattern[] frequent =
        KINDS.keySet().stream()
            .filter(pattern -> shares.of(pattern) >= LEAST)
            .toArray(ValuePattern[]::new);
    boolean facilities = shares.of(ValuePattern.FACILITY) >= LEAST;
    if (frequent.length < 2 || header.isContrary() || facilities || !shares.isEnough()) {
      return null;
    }
    Comparator<ValuePattern> gravest = Comparator.comparing(one -> kind(one).severity());
    ValuePattern first =
        Arrays.stream(frequent).max(gravest.thenComparing(one -> shares.of(one))).orElseThrow();
    return shares.isMost(frequent)
        ? shares.found(kind(first), EnumSet.of(Note.MIXED), frequent)
        : null;
  }

  private static SensitiveKind kind(ValuePattern pattern) {
    return Objects.requireNonNull(KINDS.get(pattern));
  }
}
