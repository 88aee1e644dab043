package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a load ended. */
sealed interface LoadResult {

  /**
   * Rows are ready to be released.
   *
   * @param risk figures of the rows that the release would have
   * @param largestRow bytes of the largest
   * @param hash of all of them
   * @param overwritten rows of the file that a later one of it with the same key has overwritten
   */
  record Loaded(
      CleaningReport report, RiskFigures risk, long largestRow, ContentHash hash, long overwritten)
      implements LoadResult {}

  /**
   * A dry run is done.
   *
   * @param risk figures of the rows that the release would have
   * @param maskedRows the first rows as they would be released, as JSON
   */
  record Checked(CleaningReport report, RiskFigures risk, String maskedRows)
      implements LoadResult {}

  /**
   * Nothing of the file can be released.
   *
   * @param report null when the file could not be read to its end
   */
  record Refused(List<BatchRejection> rejections, @Nullable CleaningReport report)
      implements LoadResult {

    public Refused {
      rejections = List.copyOf(rejections);
    }

    static Refused of(String reason, @Nullable CleaningReport report) {
      return new Refused(List.of(BatchRejection.of(reason)), report);
    }
  }
}
