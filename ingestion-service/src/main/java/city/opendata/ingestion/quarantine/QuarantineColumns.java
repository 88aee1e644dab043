package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.quarantine.QuarantineRepository.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the columns of a batch's file. The rows themselves say it best: the contract may have
 * changed since. Only when all of them have too few or too many cells it has to help.
 */
@ApplicationScoped
class QuarantineColumns {

  private final QuarantineRepository rows;
  private final QuarantineCipher cipher;

  QuarantineColumns(QuarantineRepository rows, QuarantineCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** The fields that a batch's file has, in its order. */
  List<String> of(Dataset dataset, BatchView batch) {
    Set<String> columns = new LinkedHashSet<>();
    Optional<Sample> sample = rows.sample(batch.id(), batch.attempt());
    sample.ifPresent(
        row ->
            cipher.decrypt(batch.id(), row.row(), row.original()).keySet().stream()
                .filter(name -> !BadRow.isExtra(name))
                .forEach(columns::add));
    if (sample.isEmpty() || !sample.get().isComplete()) {
      columns.addAll(contracted(dataset, batch));
    }
    return new ArrayList<>(columns);
  }

  /** The fields that a file of a batch's mode has by today's contract. */
  static List<String> contracted(Dataset dataset, BatchView batch) {
    ContractDocument contract =
        ContractDocument.read(Objects.requireNonNull(dataset.contract(), "An approved contract"));
    boolean byKeyAlone =
        batch.mode() == BatchMode.DELETE && !contract.contract().primaryKey().isEmpty();
    return (byKeyAlone ? contract.keyOnly() : contract)
        .contract().fields().stream().map(Field::name).toList();
  }
}
