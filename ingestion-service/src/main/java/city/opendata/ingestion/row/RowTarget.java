package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dataset with an approved contract, made ready to check rows against it. */
final class RowTarget {

  /** There is no mode that replaces everything by a row. */
  private static final String MODES = "append, upsert, delete";

  private final Dataset dataset;
  private final RowColumns all;
  private final @Nullable RowColumns key;

  RowTarget(Dataset dataset) {
    this.dataset = dataset;
    ContractDocument document = ContractDocument.read(Objects.requireNonNull(dataset.contract()));
    boolean hasKey = !document.contract().primaryKey().isEmpty();
    this.all = new RowColumns(document);
    this.key = hasKey ? new RowColumns(document.keyOnly()) : null;
  }

  Dataset dataset() {
    return dataset;
  }

  RowDataset checkedAgainst() {
    return new RowDataset(
        dataset.id(), dataset.unit(), Objects.requireNonNull(dataset.contractHash()));
  }

  /** The mode that is asked for; without one, rows with a key are updated and others added. */
  BatchMode mode(@Nullable String name) {
    if (name == null) {
      return key == null ? BatchMode.APPEND : BatchMode.UPSERT;
    }
    BatchMode mode =
        BatchMode.named(name)
            .filter(known -> known != BatchMode.REPLACE)
            .orElseThrow(() -> ProblemException.parameter("mode", "unknown-value", MODES));
    if (mode.goesByKey() && key == null) {
      throw ProblemException.of(IngestionProblem.MODE_NEEDS_KEY);
    }
    return mode;
  }

  /** What rows have in this mode; one that is deleted is named by its key alone. */
  RowColumns columns(BatchMode mode) {
    return mode == BatchMode.DELETE ? Objects.requireNonNull(key) : all;
  }
}
