package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.dataset.ForeignKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes out staged rows that refer to what another dataset does not have. Compared is the release
 * that the other one had when the attempt began; what becomes of it later does not matter.
 */
final class ReferenceCheck {

  private final Staging staging;
  private final List<Reference> references;
  private final RemovedRows removed;

  ReferenceCheck(Staging staging, List<Reference> references, RemovedRows removed) {
    this.staging = staging;
    this.references = references;
    this.removed = removed;
  }

  /** Takes rows out and returns how many. */
  long run() throws SQLException, IOException {
    long rows = 0;
    for (Reference reference : references) {
      if (reference.table() != null) {
        ForeignKey key = reference.key();
        int note = removed.note(error(key));
        rows +=
            removed.remove(
                Reason.REFERENCE_NOT_FOUND,
                noteMissing(note, staging.table().staged(), key, reference.table()));
      }
    }
    return rows;
  }

  private static CellError error(ForeignKey key) {
    return new CellError(
        key.fields().size() == 1 ? key.fields().getFirst() : null,
        Reason.REFERENCE_NOT_FOUND,
        Stream.concat(Stream.of(key.dataset()), key.key().stream()).toList());
  }

  /** A row that says nothing in one of the fields refers to nothing. */
  private static String noteMissing(int note, String staged, ForeignKey key, String table) {
    String present =
        key.fields().stream()
            .map(field -> "s." + SqlNames.quoted(field) + " is not null")
            .collect(Collectors.joining(" and "));
    String equal =
        IntStream.range(0, key.key().size())
            .mapToObj(
                i ->
                    "r.%s = s.%s"
                        .formatted(
                            SqlNames.quoted(key.key().get(i)),
                            SqlNames.quoted(key.fields().get(i))))
            .collect(Collectors.joining(" and "));
    return """
    insert into %s (row_number, note)
    select s._row, %d from %s s where %s and not exists (
      select 1 from %s.%s r where %s and r._until = %d)\
    """
        .formatted(
            RemovedRows.NOTES,
            note,
            staged,
            present,
            ReleaseTable.LIBRARY,
            table,
            equal,
            Long.MAX_VALUE);
  }
}
