package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import java.time.LocalDate;
import java.util.List;

/**
 * What columns are looked at with, the same for all columns of a file.
 *
 * @param readings that a contract has beside that of any text
 * @param placeholders words that may stand for nothing
 */
record ProfileRules(
    LocalDate today, DetectionRules detection, List<Reading> readings, List<String> placeholders) {

  ProfileRules {
    readings = List.copyOf(readings);
    placeholders = List.copyOf(placeholders);
  }

  static ProfileRules on(LocalDate today, DetectionRules detection) {
    return new ProfileRules(today, detection, Reading.all(today), detection.placeholders());
  }
}
