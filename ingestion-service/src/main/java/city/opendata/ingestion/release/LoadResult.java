package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a load ended. */
sealed interface LoadResult {

  /**
   * A table is ready to be released.
   *
   * @param bytes its size in the database
   * @param largestRow bytes of its largest row
   */
  record Loaded(CleaningReport report, long bytes, long largestRow, String contentHash)
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
