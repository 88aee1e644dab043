package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.ContractStructure;
import city.opendata.ingestion.dataset.DeclaredKinds;
import city.opendata.ingestion.dataset.ReleasedContract;
import city.opendata.ingestion.dataset.RiskDemands;
import city.opendata.ingestion.dataset.Tolerance;
import city.opendata.ingestion.store.ObjectStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt works by.
 *
 * @param contract the approved one as it stood when the attempt began; of a deletion its key alone
 * @param contractHash tells whether it changed meanwhile
 * @param structure what the rows must share with those that they are merged with
 * @param released what the dataset's rows look like once they are masked
 * @param releasedJson the same as a Table Schema
 * @param tolerance how many bad rows a release may leave out
 * @param references where the keys are that its rows refer to
 * @param kinds what the contract says of sensitive data
 * @param risk what the rows of a release must reach together
 * @param rules by which sensitive data is looked for, with the words of the unit
 * @param base the release that the batch changes; null when its rows take the place of all others,
 *     or when there are none yet
 */
record Job(
    Attempt attempt,
    ContractDocument contract,
    String contractHash,
    String structure,
    Contract released,
    String releasedJson,
    Tolerance tolerance,
    List<Reference> references,
    DeclaredKinds kinds,
    RiskDemands risk,
    DetectionRules rules,
    @Nullable Base base) {

  static Job of(
      Attempt attempt,
      String contractJson,
      String contractHash,
      List<Reference> references,
      RiskDemands risk,
      DetectionRules rules,
      @Nullable Base current) {
    ContractDocument contract = ContractDocument.read(contractJson);
    String released = ReleasedContract.of(contractJson);
    return new Job(
        attempt,
        isByKeyAlone(attempt, contract.contract()) ? contract.keyOnly() : contract,
        contractHash,
        ContractStructure.hash(contractJson),
        ContractDocument.read(released).contract(),
        released,
        Tolerance.of(contractJson),
        attempt.mode() == BatchMode.DELETE ? List.of() : references,
        DeclaredKinds.of(contractJson),
        risk,
        rules,
        attempt.mode() == BatchMode.REPLACE ? null : current);
  }

  private static boolean isByKeyAlone(Attempt attempt, Contract contract) {
    return attempt.mode() == BatchMode.DELETE && !contract.primaryKey().isEmpty();
  }

  /** Why such a batch can never be released, if so. */
  Optional<BatchRejection> refusal() {
    if (attempt.mode().goesByKey() && contract.contract().primaryKey().isEmpty()) {
      return Optional.of(BatchRejection.of(Refusal.NO_PRIMARY_KEY));
    }
    if (attempt.mode() == BatchMode.DELETE && base == null) {
      return Optional.of(BatchRejection.of(Refusal.NOTHING_RELEASED));
    }
    if (base != null && !structure.equals(base.structure())) {
      return Optional.of(BatchRejection.of(Refusal.NEEDS_REPLACE));
    }
    return references.stream()
        .filter(reference -> reference.table() == null)
        .findFirst()
        .map(reference -> Refusal.unavailable(reference.key()));
  }

  /** Whether rows that are released would lose values that the file has no column for. */
  boolean wouldEmptyFields(SchemaDrift drift) {
    return attempt.mode() == BatchMode.UPSERT && drift.missingCount() > 0;
  }

  /** Number of the release that the batch changes; 0 when there is none. */
  long baseRelease() {
    return base == null ? 0 : base.release();
  }

  /** Where the batch's own rows are put first. */
  ReleaseTable table() {
    return new ReleaseTable(attempt, staged());
  }

  /** Name of the table in which readers find them. */
  String releasedTable() {
    return base == null ? table().name() : base.table();
  }

  BinaryRows encoding() {
    return new BinaryRows(contract.contract(), staged());
  }

  /** What the batch's own rows look like. */
  Contract staged() {
    return isByKeyAlone(attempt, released) ? released.keyOnly() : released;
  }

  CsvFile file(ObjectStore store) {
    return new CsvFile(() -> store.open(attempt.batch()), attempt.charset());
  }
}
