package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.normalise.Change;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what happens in one column. */
final class ColumnTally {

  private final Map<Change, Long> changes = new EnumMap<>(Change.class);
  private final Map<Reason, Long> rejections = new EnumMap<>(Reason.class);
  private long cells;
  private long filled;
  private long conforming;

  void count(Change change) {
    changes.merge(change, 1L, Long::sum);
  }

  void count(boolean hasValue, @Nullable CellError error) {
    cells++;
    filled += hasValue ? 1 : 0;
    conforming += hasValue && error == null ? 1 : 0;
    if (error != null) {
      rejections.merge(error.reason(), 1L, Long::sum);
    }
  }

  ColumnReport report(String field, boolean required, boolean checked) {
    return new ColumnReport(
        field, required, checked, cells, filled, conforming, changes, rejections);
  }
}
