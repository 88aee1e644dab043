package city.opendata.ingestion.batch;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;

/** How a batch came in; evaluation ranks the channels. */
public enum BatchChannel {
  /** A department's system pushed it. */
  API,
  /** A person uploaded it. */
  FILE_UPLOAD;

  /** The channel that a caller comes through. */
  public static BatchChannel of(Caller caller) {
    return caller.hasRole(Roles.DEPARTMENT_SYSTEM) ? API : FILE_UPLOAD;
  }
}
