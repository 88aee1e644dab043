package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.ForeignKey;
import city.opendata.catalog.contract.ForeignKeyRules;
import city.opendata.catalog.error.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that what a contract refers to is there and may be referred to. */
@ApplicationScoped
class ReferenceRules {

  private final DatasetRepository datasets;

  ReferenceRules(DatasetRepository datasets) {
    this.datasets = datasets;
  }

  /**
   * All that is wrong with the foreign keys of a request.
   *
   * @param unit whose dataset it is
   */
  List<Finding> check(DatasetRequest request, String unit) {
    List<ForeignKey> keys = request.contract().foreignKeys();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; keys != null && i < keys.size(); i++) {
      ForeignKey key = keys.get(i);
      String path = "contract.foreignKeys[" + i + "]";
      String name = key.reference().dataset();
      if (name.equals(request.name())) {
        findings.add(Finding.of(path + ".reference.dataset", "self-reference"));
        continue;
      }
      Optional<Dataset> other =
          datasets.findByName(name).filter(found -> mayBeReferredTo(found, unit));
      if (other.isEmpty()) {
        findings.add(Finding.of(path + ".reference.dataset", "unknown-dataset"));
      } else {
        findings.addAll(
            ForeignKeyRules.check(request.contract(), key, other.get().contract(), path));
      }
    }
    return findings;
  }

  /** What nobody may read must not be found out by sending rows that refer to it. */
  private static boolean mayBeReferredTo(Dataset other, String unit) {
    boolean isPublic =
        other.state() == DatasetState.OPEN && other.metadata().openType() == OpenType.UNCONDITIONAL;
    boolean isOwn = other.unitCode().equals(unit) && other.state() != DatasetState.WITHDRAWN;
    return isPublic || isOwn;
  }
}
