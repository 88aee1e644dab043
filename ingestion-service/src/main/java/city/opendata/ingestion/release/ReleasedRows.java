package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL of the rows that the dataset would have once a batch is released: its own, and of those
 * that are there the ones that stay.
 */
final class ReleasedRows {

  private ReleasedRows() {}

  /** Selects some fields of the rows, which are called {@code c0}, {@code c1} and so on. */
  static String select(Job job, List<String> fields) {
    String columns =
        IntStream.range(0, fields.size())
            .mapToObj(i -> "r.%s as c%d".formatted(SqlNames.quoted(fields.get(i)), i))
            .collect(Collectors.joining(", "));
    String staged = job.table().staged();
    String own = "select %s from %s r".formatted(columns, staged);
    Base base = job.base();
    if (base == null) {
      return own;
    }
    BatchMode mode = job.attempt().mode();
    String stay =
        "select %s from %s.%s r where r._until = %d"
            .formatted(columns, ReleaseTable.LIBRARY, base.table(), Long.MAX_VALUE);
    if (mode.goesByKey()) {
      stay +=
          " and not exists (select 1 from %s s where %s)"
              .formatted(staged, SqlNames.equal("s", "r", job.contract().contract().primaryKey()));
    }
    return mode == BatchMode.DELETE ? stay : own + " union all " + stay;
  }
}
