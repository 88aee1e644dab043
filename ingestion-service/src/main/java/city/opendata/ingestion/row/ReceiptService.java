package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.quarantine.QuarantinedRowNumbers;
import city.opendata.ingestion.row.ReceiptRepository.KeptRows;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells what has become of rows that a receipt was given for. */
@ApplicationScoped
class ReceiptService {

  private final DatasetService datasets;
  private final BatchService batches;
  private final QuarantinedRowNumbers quarantine;
  private final ReceiptRepository receipts;

  ReceiptService(
      DatasetService datasets,
      BatchService batches,
      QuarantinedRowNumbers quarantine,
      ReceiptRepository receipts) {
    this.datasets = datasets;
    this.batches = batches;
    this.quarantine = quarantine;
    this.receipts = receipts;
  }

  ReceiptResponse get(String datasetName, String text, Caller caller) {
    UUID dataset = datasets.visible(datasetName, caller).id();
    Receipt receipt = Receipt.parse(text).orElseThrow(ReceiptService::unknown);
    KeptRows kept =
        find(dataset, receipt)
            .filter(found -> receipt.last() <= found.rows())
            .orElseThrow(ReceiptService::unknown);
    UUID id = kept.batch();
    if (id == null) {
      return new ReceiptResponse(
          text,
          receipt.rows(),
          ReceiptState.WAITING,
          CityTime.at(kept.receivedAt()),
          null,
          null,
          null,
          List.of());
    }
    BatchView batch = batches.get(datasetName, id, caller);
    long first = kept.firstRow() + receipt.first() - 1;
    long last = kept.firstRow() + receipt.last() - 1;
    return new ReceiptResponse(
        text,
        receipt.rows(),
        ReceiptState.of(batch.state()),
        CityTime.at(kept.receivedAt()),
        id.toString(),
        first,
        last,
        batch.state().isSettled()
            ? quarantine.between(id, batch.attempt(), first, last)
            : List.of());
  }

  private Optional<KeptRows> find(UUID dataset, Receipt receipt) {
    try {
      return receipts.find(dataset, receipt.group());
    } catch (SQLException failure) {
      throw new IllegalStateException("Receipts cannot be read", failure);
    }
  }

  private static ProblemException unknown() {
    return ProblemException.of(KitProblem.NOT_FOUND);
  }
}
