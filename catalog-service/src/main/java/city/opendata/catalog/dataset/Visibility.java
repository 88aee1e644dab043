package city.opendata.catalog.dataset;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets a caller sees: open ones always, those of the own unit in every state, or all.
 *
 * @param unit whose datasets are seen in every state; null for none
 */
record Visibility(boolean everything, @Nullable String unit) {

  static Visibility of(Caller caller) {
    boolean everything = caller.hasAnyRole(Roles.ADMIN, Roles.AUDITOR, Roles.EVALUATOR);
    boolean staff =
        caller.hasAnyRole(
            Roles.STEWARD, Roles.REVIEWER, Roles.SECRECY_REVIEWER, Roles.DEPARTMENT_SYSTEM);
    return new Visibility(everything, staff ? caller.unit() : null);
  }

  /** Whether the dataset is seen; a withdrawn one by those who could see it before. */
  boolean covers(Dataset dataset) {
    return everything
        || dataset.unitCode().equals(unit)
        || dataset.state() == DatasetState.OPEN
        || (dataset.state() == DatasetState.WITHDRAWN && dataset.release().isPresent());
  }
}
