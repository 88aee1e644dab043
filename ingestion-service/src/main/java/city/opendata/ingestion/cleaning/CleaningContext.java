package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.mask.PseudonymKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What cleaning depends on beside file and contract.
 *
 * @param today the day on which the file came: an identifier cannot be younger
 * @param keys the dataset's keys for pseudonyms
 * @param rules by which sensitive data is found
 * @param letThrough by field, the kinds that a reviewer found to be public where they fill a cell
 * @param releasesKeys whether the keys in the file will be readable; those of rows to be deleted
 *     will not
 */
public record CleaningContext(
    LocalDate today,
    PseudonymKey.Source keys,
    DetectionRules rules,
    Map<String, Set<SensitiveKind>> letThrough,
    boolean releasesKeys) {

  public CleaningContext {
    letThrough = Map.copyOf(letThrough);
  }

  /** For contracts without pseudonyms. */
  public static CleaningContext on(LocalDate today) {
    return new CleaningContext(
        today, PseudonymKey.Source.NONE, DetectionRules.load(), Map.of(), true);
  }
}
