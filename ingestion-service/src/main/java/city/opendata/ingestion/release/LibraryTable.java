package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import java.util.List;

/**
 * The SQL by which staged rows are merged into a table of the open library. Its rows are never
 * overwritten: a row that goes is given an end, so that readers of earlier releases still find it.
 */
final class LibraryTable {

  private final String name;
  private final List<String> columns;

  LibraryTable(String name, Contract contract) {
    this.name = name;
    this.columns = contract.fields().stream().map(Field::name).toList();
  }

  private String table() {
    return ReleaseTable.LIBRARY + "." + name;
  }

  /** Notes staged rows whose key a living row has. */
  String noteTaken(String notes, int note, String staged, List<String> key) {
    return """
        insert into %s (row_number, note)
        select s._row, %d from %s s join %s t on %s and t._until = %d"""
        .formatted(notes, note, staged, table(), SqlNames.equal("t", "s", key), Long.MAX_VALUE);
  }

  /** As {@link #noteTaken}, but not if the living row goes because of its primary key. */
  String noteTakenFromOthers(
      String notes, int note, String staged, List<String> key, List<String> primaryKey) {
    return noteTaken(notes, note, staged, key)
        + " where not exists (select 1 from %s r where %s)"
            .formatted(staged, SqlNames.equal("r", "t", primaryKey));
  }

  /** Finds quickly which rows have gone; most tables never need it. */
  String endIndex() {
    return "create index if not exists %s_e on %s (_until) where _until <> %d"
        .formatted(name, table(), Long.MAX_VALUE);
  }

  /** Ends the rows that have a staged row's key, and returns the values that the contract names. */
  String end(String staged, List<String> key, long release) {
    return "update %s t set _until = %d from %s s where %s and t._until = %d returning %s"
        .formatted(
            table(),
            release,
            staged,
            SqlNames.equal("t", "s", key),
            Long.MAX_VALUE,
            SqlNames.list("t", columns));
  }

  /** Lets the staged rows live from a release on. */
  String insert(String staged, long lastRow, long release) {
    return "insert into %s (_row, %s, _since) select _row + %d, %s, %d from %s order by _row"
        .formatted(
            table(), SqlNames.list(columns), lastRow, SqlNames.list(columns), release, staged);
  }

  /** Its size without its indexes. */
  String size() {
    return "select pg_table_size('" + table() + "')";
  }
}
