package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.time.LocalDate;
import java.util.Map;

/**
 * Looks for personal data inside prose and numbers; one for all columns of a file, which one thread
 * reads.
 */
final class FreeText {

  /** Shorter values are for the verdict on the column. */
  private static final int SHORTEST_BYTES = 12;

  private final FreeTextScan scan;
  private final Hits hits = new Hits();

  FreeText(DetectionRules rules, LocalDate today) {
    scan = FreeTextScan.by(rules, today);
  }

  /** Whether a number is somebody's. */
  boolean isPersonal(byte[] text, int start, int end) {
    hits.clear();
    scan.scan(text, start, end, hits);
    return hits.haveCheckDigit();
  }

  /** Adds the places in a value by kind, and tells how many there are. */
  int count(byte[] text, int start, int end, Map<SensitiveKind, Long> places) {
    if (end - start < SHORTEST_BYTES) {
      return 0;
    }
    hits.clear();
    scan.scan(text, start, end, hits);
    for (int hit = 0; hit < hits.size(); hit++) {
      places.merge(hits.kind(hit), 1L, Long::sum);
    }
    return hits.size();
  }
}
