package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in one column. Rows whose cells cannot be told apart (a wrong number of them) are
 * not in it.
 *
 * @param field the field's name
 * @param required whether every row must have a value
 * @param checked whether a value can fail a rule here; a free text without constraint cannot
 * @param cells the cells seen
 * @param filled the cells that are not empty
 * @param conforming the filled cells that passed every rule
 * @param changes how many cells each kind of normalising changed
 * @param rejections how many cells failed, by reason
 */
public record ColumnReport(
    String field,
    boolean required,
    boolean checked,
    long cells,
    long filled,
    long conforming,
    Map<Change, Long> changes,
    Map<Reason, Long> rejections) {

  public ColumnReport {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    rejections = Collections.unmodifiableMap(new TreeMap<>(rejections));
  }
}
