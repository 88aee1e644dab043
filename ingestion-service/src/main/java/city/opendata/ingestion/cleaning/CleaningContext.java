package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.mask.PseudonymKey;
import java.time.LocalDate;

/**
 * What cleaning depends on beside file and contract.
 *
 * @param today the day on which the file came: an identifier cannot be younger
 * @param keys the dataset's keys for pseudonyms
 */
public record CleaningContext(LocalDate today, PseudonymKey.Source keys) {

  /** For contracts without pseudonyms. */
  public static CleaningContext on(LocalDate today) {
    return new CleaningContext(today, PseudonymKey.Source.NONE);
  }
}
