package city.opendata.ingestion.proposal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract for a file, and what speaks for it.
 *
 * @param missing words beside the usual ones that stand for nothing
 * @param keys what tells all rows apart; the first is proposed as the primary key
 * @param bad rows of the file that would not keep the contract
 */
record Proposal(
    FileProfile profile,
    List<Draft> drafts,
    Set<String> missing,
    List<List<Draft>> keys,
    long bad) {

  Proposal {
    drafts = List.copyOf(drafts);
    missing = Set.copyOf(missing);
    keys = List.copyOf(keys);
  }

  /** The likeliest key, if there is any. */
  @Nullable List<Draft> primaryKey() {
    return keys.isEmpty() ? null : keys.getFirst();
  }

  /**
   * Whether a column tells rows apart by itself and is made for that, so that it should stay
   * unique.
   */
  boolean isUnique(Draft draft) {
    return keys.contains(List.of(draft))
        && !List.of(draft).equals(primaryKey())
        && draft.isIdentifier();
  }
}
