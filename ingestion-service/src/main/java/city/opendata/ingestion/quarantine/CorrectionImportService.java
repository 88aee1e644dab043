package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.quarantine.CorrectionImport.CurrentRow;
import city.opendata.ingestion.quarantine.CorrectionImport.Outcome;
import city.opendata.ingestion.quarantine.CorrectionRepository.Author;
import city.opendata.kit.caller.Caller;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Takes over a corrected file, all of it or nothing. */
@ApplicationScoped
class CorrectionImportService {

  /** Many rows may have to be decrypted and compared. */
  private static final int LONGEST_IMPORT_SECONDS = 1_800;

  private final BatchService batches;
  private final DatasetService datasets;
  private final QuarantineRepository rows;
  private final CorrectionRepository corrections;
  private final QuarantineColumns columns;
  private final QuarantineCipher cipher;

  CorrectionImportService(
      BatchService batches,
      DatasetService datasets,
      QuarantineRepository rows,
      CorrectionRepository corrections,
      QuarantineColumns columns,
      QuarantineCipher cipher) {
    this.batches = batches;
    this.datasets = datasets;
    this.rows = rows;
    this.corrections = corrections;
    this.columns = columns;
    this.cipher = cipher;
  }

  /** Makes sure that the caller may correct rows of the batch, before anything is received. */
  @Transactional
  public void requireCorrectable(String dataset, UUID batch, Caller caller) {
    datasets.pushable(dataset, caller);
    batches.getCorrectable(dataset, batch, caller);
  }

  /** Corrects the rows that differ in the file. */
  @Transactional(rollbackOn = IOException.class)
  @TransactionConfiguration(timeout = LONGEST_IMPORT_SECONDS)
  public Outcome take(String datasetName, UUID id, CsvFile file, Caller caller) throws IOException {
    Dataset dataset = datasets.pushable(datasetName, caller);
    BatchView batch = batches.getCorrectable(datasetName, id, caller);
    corrections.lockMany(id);
    Author author = new Author(BatchChannel.of(caller), caller.subject());
    CorrectionImport taking =
        new CorrectionImport(id, columns.of(dataset, batch), new Stored(batch, author));
    SheetReader.read(file, taking);
    return taking.finish();
  }

  private final class Stored implements CorrectionImport.Storage {

    private final BatchView batch;
    private final Author author;

    Stored(BatchView batch, Author author) {
      this.batch = batch;
      this.author = author;
    }

    @Override
    public Map<Long, CurrentRow> find(List<Long> numbers) {
      Map<Long, CurrentRow> current = new TreeMap<>();
      rows.find(batch.id(), batch.attempt(), numbers)
          .forEach(
              (number, row) ->
                  current.put(
                      number,
                      new CurrentRow(row.state(), row.version(), cipher.current(batch.id(), row))));
      return current;
    }

    @Override
    public List<Long> correct(List<Correction> changed) {
      return corrections.correct(batch.id(), batch.attempt(), changed, author);
    }
  }
}
