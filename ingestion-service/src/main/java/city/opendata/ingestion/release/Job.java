package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.ReleasedContract;
import city.opendata.ingestion.store.ObjectStore;

/**
 * What an attempt works by.
 *
 * @param contract the approved one as it stood when the attempt began
 * @param contractHash tells whether it changed meanwhile
 * @param released what the rows look like once they are masked
 * @param releasedJson the same as a Table Schema
 */
record Job(
    Attempt attempt,
    ContractDocument contract,
    String contractHash,
    Contract released,
    String releasedJson) {

  static Job of(Attempt attempt, String contractJson, String contractHash) {
    String released = ReleasedContract.of(contractJson);
    return new Job(
        attempt,
        ContractDocument.read(contractJson),
        contractHash,
        ContractDocument.read(released).contract(),
        released);
  }

  ReleaseTable table() {
    return new ReleaseTable(attempt, released);
  }

  BinaryRows encoding() {
    return new BinaryRows(contract.contract(), released);
  }

  CsvFile file(ObjectStore store) {
    return new CsvFile(() -> store.open(attempt.batch()), attempt.charset());
  }
}
