package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.ingestion.dataset.ContractStructure;
import city.opendata.ingestion.dataset.DeclaredKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release that one replica looks through.
 *
 * @param claim tells this try from others
 * @param detectors that it is claimed for
 * @param release id of the batch that made it
 * @param releasedJson what its rows look like
 * @param unit that delivered it
 * @param structure of the contract that they were masked by
 * @param contractJson the approved contract of today
 * @param lastRow up to here others have looked
 * @param findings of those rows
 */
record SweepJob(
    UUID claim,
    String detectors,
    UUID release,
    UUID dataset,
    String unit,
    long number,
    String table,
    long largestRow,
    String releasedJson,
    @Nullable String structure,
    @Nullable String contractJson,
    long lastRow,
    List<SweepFinding> findings) {

  /** The released fields, in the order of the table. */
  List<Field> fields() {
    return ContractDocument.read(releasedJson).contract().fields();
  }

  /** A scan that goes on where the last one stopped. */
  ReleaseScan scan(
      SweepRules rules, Map<String, Set<SensitiveKind>> letThrough, Severity heldFrom) {
    Contract approved =
        contractJson != null && ContractStructure.hash(contractJson).equals(structure)
            ? ContractDocument.read(contractJson).contract()
            : null;
    return new ReleaseScan(fields(), approved, withAgreed(letThrough), rules, heldFrom, findings);
  }

  /** With what the reviewers of the contract agreed is public. */
  private Map<String, Set<SensitiveKind>> withAgreed(Map<String, Set<SensitiveKind>> letThrough) {
    if (contractJson == null) {
      return letThrough;
    }
    Map<String, Set<SensitiveKind>> both = new HashMap<>(letThrough);
    DeclaredKinds.of(contractJson)
        .agreedByField()
        .forEach(
            (field, kinds) ->
                both.merge(
                    field,
                    kinds,
                    (one, other) ->
                        Stream.concat(one.stream(), other.stream())
                            .collect(Collectors.toUnmodifiableSet())));
    return both;
  }
}
