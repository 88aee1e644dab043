package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.EarlierRows;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets a file that is pushed come after the rows that were accepted before it. */
@ApplicationScoped
class RowsBeforeFiles implements EarlierRows {

  private static final Logger LOG = Logger.getLogger(RowsBeforeFiles.class);

  private final RowFeedRepository feed;
  private final RowBatches batches;

  RowsBeforeFiles(RowFeedRepository feed, RowBatches batches) {
    this.feed = feed;
    this.batches = batches;
  }

  @Override
  public void makeBatches(UUID dataset) {
    try {
      if (!feed.isAnyWaiting(dataset)) {
        return;
      }
      boolean more = true;
      while (more) {
        more = batches.makeNow(dataset);
      }
    } catch (IOException full) {
      LOG.errorf("Waiting rows could not be stored: %s", full.toString());
      throw ProblemException.of(IngestionProblem.STORAGE_FULL);
    } catch (SQLException failure) {
      throw new IllegalStateException("Waiting rows could not be made into a batch", failure);
    }
  }
}
