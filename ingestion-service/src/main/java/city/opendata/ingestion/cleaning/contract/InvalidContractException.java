package city.opendata.ingestion.cleaning.contract;

import org.jspecify.annotations.Nullable;

/** A contract that no row could be checked against. */
public final class InvalidContractException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String where;

  InvalidContractException(String where, String problem) {
    super(where + ": " + problem);
    this.where = where;
  }

  InvalidContractException(String where, @Nullable String problem, Throwable cause) {
    super(where + ": " + problem, cause);
    this.where = where;
  }

  /** The part that is wrong, as {@code code.pattern} or {@code primaryKey}. */
  public String where() {
    return where;
  }
}
