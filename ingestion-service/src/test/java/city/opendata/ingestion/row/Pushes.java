package city.opendata.ingestion.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pushes for tests that need no database. */
final class Pushes {

  static final RowDataset DATASET = new RowDataset(UUID.randomUUID(), "320200-021", "sha256:1");
  static final RowDataset OTHER = new RowDataset(UUID.randomUUID(), "320200-021", "sha256:2");

  private Pushes() {}

  static QueuedPush queued(String row) {
    return of(DATASET, BatchMode.APPEND, null, row);
  }

  static QueuedPush withKey(String key, String row) {
    return of(DATASET, BatchMode.APPEND, key, row);
  }

  static QueuedPush of(RowDataset dataset, BatchMode mode, @Nullable String key, String... rows) {
    String csv = String.join("\n", rows) + "\n";
    return new QueuedPush(
        new RowPush(
            dataset,
            mode,
            BatchChannel.API,
            "subject",
            key,
            "id\n",
            new RowLines(rows.length, csv.getBytes(UTF_8))));
  }
}
