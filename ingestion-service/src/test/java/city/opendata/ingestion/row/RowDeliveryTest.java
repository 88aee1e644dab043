package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.store.DataKey;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowDeliveryTest {

  private static final DataKey KEY = new DataKey(Base64.getEncoder().encodeToString(new byte[32]));
  private static final UUID DATASET = UUID.randomUUID();

  @TempDir Path folder;

  private final RowCipher cipher = new RowCipher(KEY);

  @Test
  void aLongBacklogBecomesOneBoundedBatchAfterTheOtherInItsOrder() throws IOException {
    List<WaitingRows> backlog = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      backlog.add(group(BatchMode.APPEND, i + ",abcd\n"));
    }

    List<String> files = deliver(backlog, 30);

    assertThat(files).hasSize(4).allMatch(file -> file.length() <= 30);
    assertThat(files.getFirst()).isEqualTo("id,text\n0,abcd\n1,abcd\n2,abcd\n");
    assertThat(files.getLast()).isEqualTo("id,text\n9,abcd\n");
  }

  @Test
  void aGroupThatIsLargerThanABatchIsABatch() throws IOException {
    String large = "1," + "x".repeat(100) + "\n";

    assertThat(
            deliver(
                List.of(
                    group(BatchMode.APPEND, large),
                    group(BatchMode.APPEND, large),
                    group(BatchMode.APPEND, "2,b\n")),
                30))
        .containsExactly("id,text\n" + large, "id,text\n" + large, "id,text\n2,b\n");
  }

  @Test
  void anotherModeBeginsAnotherBatch() throws IOException {
    assertThat(
            deliver(
                List.of(group(BatchMode.UPSERT, "1,a\n"), group(BatchMode.DELETE, "1,\n")), 1_000))
        .containsExactly("id,text\n1,a\n", "id,text\n1,\n");
  }

  /** The files of the batches that a backlog becomes. */
  private List<String> deliver(List<WaitingRows> backlog, long largest) throws IOException {
    ObjectStore store = new ObjectStore(folder, KEY);
    List<String> files = new ArrayList<>();
    int taken = 0;
    while (taken < backlog.size()) {
      UUID batch = UUID.randomUUID();
      try (ObjectWriter file = store.create(batch)) {
        RowDelivery rows = new RowDelivery(DATASET, file, cipher, largest);
        boolean more = true;
        for (int i = taken; i < backlog.size() && more; i++) {
          more = rows.add(backlog.get(i));
        }
        assertThat(rows.groups()).isNotEmpty();
        taken += rows.groups().length;
        rows.finish();
      }
      try (InputStream file = store.open(batch)) {
        files.add(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private WaitingRows group(BatchMode mode, String csv) {
    UUID id = UUID.randomUUID();
    byte[] rows = csv.getBytes(StandardCharsets.UTF_8);
    return new WaitingRows(
        id,
        new WaitingRows.Kind(mode, BatchChannel.API, "somebody", "id,text\n"),
        1,
        rows.length,
        cipher.encrypt(id, DATASET, rows));
  }
}
