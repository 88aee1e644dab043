package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.ContractStructure;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.dataset.ForeignKey;
import city.opendata.ingestion.dataset.ReleasedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds the releases that the foreign keys of a contract refer to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReferenceFinder {

  private final DatasetService datasets;
  private final ReleaseRepository releases;

  ReferenceFinder(DatasetService datasets, ReleaseRepository releases) {
    this.datasets = datasets;
    this.releases = releases;
  }

  /** The references of a dataset's contract. */
  List<Reference> find(Dataset dataset, String contractJson) {
    List<ForeignKey> keys = ForeignKey.of(contractJson);
    if (keys.isEmpty()) {
      return List.of();
    }
    Contract released = ContractDocument.read(ReleasedContract.of(contractJson)).contract();
    return keys.stream()
        .map(key -> new Reference(key, table(dataset, released, key).orElse(null)))
        .toList();
  }

  /**
   * The table of the other dataset, if rows can be compared with it. What nobody may read must not
   * be found out by sending rows either.
   */
  private Optional<String> table(Dataset dataset, Contract released, ForeignKey key) {
    return datasets
        .findReferable(key.dataset(), dataset.unit())
        .filter(other -> isComparable(other, released, key))
        .flatMap(other -> releases.findByNumber(other.id(), other.lastRelease()))
        .filter(release -> !release.isDropped())
        .map(release -> release.base().table());
  }

  /** Rows that were released by an earlier contract may be masked or typed differently. */
  private boolean isComparable(Dataset other, Contract released, ForeignKey key) {
    String contract = other.contract();
    return contract != null
        && releases
            .findByNumber(other.id(), other.lastRelease())
            .filter(release -> ContractStructure.hash(contract).equals(release.base().structure()))
            .isPresent()
        && key.matches(released, ContractDocument.read(contract));
  }
}
