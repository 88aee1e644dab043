package city.opendata.ingestion.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.store.DataKey;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.store.StoredObject;
import city.opendata.ingestion.testing.NaughtyStrings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that the engine reads out of a replay as they were put in. */
class ReplayFileTest {

  private static final String CONTRACT =
      """
      {"fields": [
        {"name": "\\"first\\", =1", "type": "string"}, {"name": "b", "type": "string"}]}
      """;
  private static final String FIRST = "\"first\", =1";

  @TempDir Path folder;
  private ObjectStore store;

  @BeforeEach
  void openStore() {
    store = new ObjectStore(folder, new DataKey(Base64.getEncoder().encodeToString(new byte[32])));
  }

  @Test
  void everyTextComesBackToTheByte() throws Exception {
    List<String> texts = new ArrayList<>(NaughtyStrings.all());
    texts.addAll(List.of("", "\uFEFF", "'=1", "\r\n", "\"", "\"\"", ",", " ", "\n\n", "#row"));
    UUID name = UUID.randomUUID();
    try (ObjectWriter object = store.create(name)) {
      ReplayFile file = new ReplayFile(object, List.of(FIRST, "b"));
      for (String text : texts) {
        file.add(Map.of("b", text, FIRST, text));
      }
      file.finish();
    }

    List<String[]> read = read(name);

    assertThat(read).hasSameSizeAs(texts);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).containsExactly(texts.get(i), texts.get(i));
    }
  }

  @Test
  void aFieldWithoutACellIsEmpty() throws Exception {
    UUID name = UUID.randomUUID();
    StoredObject stored;
    try (ObjectWriter object = store.create(name)) {
      ReplayFile file = new ReplayFile(object, List.of(FIRST, "b"));
      file.add(Map.of(FIRST, "1"));
      stored = file.finish();
    }

    assertThat(new String(store.open(name).readAllBytes(), UTF_8))
        .isEqualTo("\"\"\"first\"\", =1\",\"b\"\r\n\"1\",\"\"\r\n")
        .hasSize((int) stored.bytes());
  }

  private List<String[]> read(UUID name) throws Exception {
    Cleaner cleaner =
        new Cleaner(
            ContractDocument.read(CONTRACT).contract(),
            CleaningContext.on(LocalDate.of(2026, 5, 1)),
            2);
    List<String[]> rows = new ArrayList<>();
    BlockSink sink =
        new BlockSink() {
          @Override
          public void accept(CleanBlock block) {
            for (int row = 0; row < block.rows(); row++) {
              assertThat(block.isGood(row)).isTrue();
              rows.add(block.original(row));
            }
          }
        };
    assertThat(
            cleaner.clean(
                new CsvFile(() -> store.open(name), ReplayFile.CHARSET), sink, Progress.NONE))
        .isInstanceOf(CleaningResult.Cleaned.class);
    return rows;
  }
}
