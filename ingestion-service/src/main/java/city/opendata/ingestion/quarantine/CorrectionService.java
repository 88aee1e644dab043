package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.quarantine.CorrectionRepository.Author;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.revision.RevisionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets those who may push a dataset's data correct the rows that broke its contract. */
@ApplicationScoped
class CorrectionService {

  private final BatchService batches;
  private final DatasetService datasets;
  private final QuarantineRepository rows;
  private final CorrectionRepository corrections;
  private final QuarantineColumns columns;
  private final QuarantineCipher cipher;

  CorrectionService(
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

  /**
   * Corrects one row.
   *
   * @param ifMatch tags of the versions that may be corrected; any may without it
   * @param changes new texts by column; null takes a cell away that has no column
   */
  @Transactional
  void correct(
      String datasetName,
      UUID id,
      long row,
      @Nullable String ifMatch,
      Map<String, @Nullable String> changes,
      Caller caller) {
    Dataset dataset = datasets.pushable(datasetName, caller);
    BatchView batch = batches.getCorrectable(datasetName, id, caller);
    StoredRow stored =
        rows.find(id, batch.attempt(), row)
            .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    if (!RevisionTag.allows(ifMatch, stored.version())) {
      throw ProblemException.of(KitProblem.PRECONDITION_FAILED);
    }
    if (!stored.state().isCorrectable()) {
      throw ProblemException.of(IngestionProblem.ROW_NOT_CORRECTABLE, stored.state());
    }
    Map<String, String> cells =
        RowPatch.apply(columns.of(dataset, batch), cipher.current(id, stored), changes);
    Correction correction =
        new Correction(row, stored.version(), cells, List.copyOf(changes.keySet()));
    Author author = new Author(BatchChannel.of(caller), caller.subject());
    if (!corrections.correct(id, batch.attempt(), List.of(correction), author).isEmpty()) {
      throw ProblemException.of(KitProblem.CONCURRENT_CHANGE);
    }
  }
}
