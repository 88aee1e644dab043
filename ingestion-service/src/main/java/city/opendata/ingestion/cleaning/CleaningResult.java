package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.source.Rejection;
import java.util.List;

/** How the cleaning of a file ended. */
public sealed interface CleaningResult {

  /** Every row was good or bad. */
  record Cleaned(CleaningReport report) implements CleaningResult {}

  /**
   * The file is refused as a whole, for these reasons, the main one first. Rows that the sink has
   * taken by then are of no worth.
   */
  record Rejected(List<Rejection> rejections) implements CleaningResult {

    public Rejected {
      rejections = List.copyOf(rejections);
    }
  }
}
