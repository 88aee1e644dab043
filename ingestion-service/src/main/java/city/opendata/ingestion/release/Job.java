package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.store.ObjectStore;

/**
 * What an attempt works by.
 *
 * @param contractJson the approved contract as it stood when the attempt began
 * @param contractHash tells whether it changed meanwhile
 */
record Job(Attempt attempt, ContractDocument contract, String contractJson, String contractHash) {

  ReleaseTable table() {
    return new ReleaseTable(attempt, contract.contract());
  }

  CsvFile file(ObjectStore store) {
    return new CsvFile(() -> store.open(attempt.batch()), attempt.charset());
  }
}
