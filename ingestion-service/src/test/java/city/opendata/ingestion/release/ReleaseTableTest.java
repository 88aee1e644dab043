package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.dataset.ContractDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseTableTest {

  private static final UUID BATCH = UUID.fromString("7f1f8d51-61cb-4d5e-8f6b-7d3e9f3b6c02");

  private final ReleaseTable table =
      new ReleaseTable(
          new Attempt(
              BATCH,
              3,
              1,
              UUID.randomUUID(),
              BatchMode.REPLACE,
              null,
              LocalDate.EPOCH,
              false,
              null,
              List.of()),
          ContractDocument.read(
                  """
                  {"fields": [
                    {"name": "code", "type": "string"},
                    {"name": "面积 \\"m2\\"", "type": "number"},
                    {"name": "opened", "type": "date", "constraints": {"required": true}}],
                   "primaryKey": ["code"]}
                  """)
              .contract());

  @Test
  void isNamedByBatchAndAttempt() {
    assertThat(table.name()).isEqualTo("r_7f1f8d5161cb4d5e8f6b7d3e9f3b6c02_3");
  }

  @Test
  void hasTheContractsColumnsAndTheRowNumber() {
    assertThat(table.create())
        .isEqualTo(
            "create table staging.r_7f1f8d5161cb4d5e8f6b7d3e9f3b6c02_3 (_row bigint not null, "
                + "\"code\" text collate \"C\" not null, \"面积 \"\"m2\"\"\" numeric, "
                + "\"opened\" date not null)");
  }

  @Test
  void quotesWhatComesFromTheContractInEveryStatement() {
    List<String> key = List.of("面积 \"m2\"");

    assertThat(table.copy()).contains("\"面积 \"\"m2\"\"\"");
    assertThat(table.uniqueIndex(0, key)).endsWith("(\"面积 \"\"m2\"\"\", _until)");
    assertThat(table.noteDuplicates("notes", 0, key))
        .contains("partition by \"面积 \"\"m2\"\"\"", "\"面积 \"\"m2\"\"\" is not null");
  }
}
