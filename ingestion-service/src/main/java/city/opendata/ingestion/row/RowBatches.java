package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.Delivery;
import city.opendata.ingestion.cleaning.decode.Encoding;
import city.opendata.ingestion.row.RowFeedRepository.LastBatch;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes a batch of rows that wait: their file is stored, then one transaction makes the batch with
 * its event and takes the rows out of the queue. A crash before its end leaves the rows where they
 * were, and a file that belongs to nobody for the janitor.
 */
@ApplicationScoped
class RowBatches {

  private final RowFeedRepository feed;
  private final BatchService batches;
  private final ObjectStore store;
  private final RowCipher cipher;
  private final RowConfig config;
  private final Clock clock;

  RowBatches(
      RowFeedRepository feed,
      BatchService batches,
      ObjectStore store,
      RowCipher cipher,
      RowConfig config,
      Clock clock) {
    this.feed = feed;
    this.batches = batches;
    this.store = store;
    this.cipher = cipher;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Makes the next batch when it is time for it. One batch of rows is under way at once: while it
   * waits or is loaded, more rows gather for the next, and files that are pushed get their turn.
   */
  @Transactional(rollbackOn = {SQLException.class, IOException.class})
  public void makeNext(UUID dataset) throws SQLException, IOException {
    LastBatch last = feed.lock(dataset);
    Instant at = last.at();
    boolean isTime = at == null || !clock.instant().isBefore(at.plus(config.interval()));
    if (isTime && !last.isUnfinished()) {
      make(dataset);
    }
  }

  /** Makes a batch at once; false when no rows wait. */
  @Transactional(rollbackOn = {SQLException.class, IOException.class})
  public boolean makeNow(UUID dataset) throws SQLException, IOException {
    feed.lock(dataset);
    return make(dataset);
  }

  private boolean make(UUID dataset) throws SQLException, IOException {
    UUID batch = UUID.randomUUID();
    try (ObjectWriter file = store.create(batch)) {
      RowDelivery rows =
          new RowDelivery(dataset, file, cipher, config.largestBatch().asLongValue());
      feed.read(dataset, rows::add);
      if (rows.isEmpty()) {
        return false;
      }
      WaitingRows.Kind kind = rows.kind();
      batches.registerAccepted(
          batch,
          new Delivery(
              dataset,
              null,
              kind.mode(),
              false,
              kind.channel(),
              Encoding.UTF_8.wireName(),
              kind.receivedBy(),
              rows.finish(),
              null));
      feed.move(dataset, batch, rows, clock.instant());
      return true;
    } catch (SQLException | IOException | RuntimeException failure) {
      discard(batch, failure);
      throw failure;
    }
  }

  /** Each round tries anew: what failed ones leave would soon fill the store. */
  private void discard(UUID batch, Exception failure) {
    try {
      store.delete(batch);
    } catch (IOException remains) {
      failure.addSuppressed(remains);
    }
  }
}
