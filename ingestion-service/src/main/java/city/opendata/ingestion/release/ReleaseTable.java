package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.dataset.ContractDocument;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of one release's table. Its name comes from the batch's id and the attempt's number, so
 * that an attempt which lost its batch cannot write into the table of the one that has it.
 */
final class ReleaseTable {

  static final String STAGING = "staging";
  static final String LIBRARY = "open_library";

  private final String name;
  private final Contract contract;

  ReleaseTable(Attempt attempt, Contract contract) {
    this.name = "r_" + attempt.batch().toString().replace("-", "") + "_" + attempt.number();
    this.contract = contract;
  }

  String name() {
    return name;
  }

  /** The table while it is loaded. */
  String staged() {
    return STAGING + "." + name;
  }

  String create() {
    String columns =
        contract.fields().stream()
            .map(field -> SqlNames.quoted(field.name()) + type(field.type()) + nullable(field))
            .collect(Collectors.joining(", "));
    return "create table "
        + staged()
        + " ("
        + ContractDocument.ROW_COLUMN
        + " bigint not null, "
        + columns
        + ")";
  }

  String copy() {
    return "copy %s (%s, %s) from stdin (format binary)"
        .formatted(staged(), ContractDocument.ROW_COLUMN, values());
  }

  /** The columns that the contract names, in its order. */
  private String values() {
    return SqlNames.list(names());
  }

  private List<String> names() {
    return contract.fields().stream().map(Field::name).toList();
  }

  /**
   * Gives every row a life from the first release on without an end. PostgreSQL keeps such defaults
   * in its catalog, so no row is written for it.
   */
  String addLifeSpan() {
    return "alter table %s add column %s bigint not null default 0, add column %s bigint not null default %d"
        .formatted(
            staged(), ContractDocument.SINCE_COLUMN, ContractDocument.UNTIL_COLUMN, Long.MAX_VALUE);
  }

  /** Fails with a unique violation when two rows that live have the same key. */
  String uniqueIndex(int position, List<String> key) {
    return "create unique index %s_u%d on %s (%s, %s)"
        .formatted(name, position, staged(), SqlNames.list(key), ContractDocument.UNTIL_COLUMN);
  }

  /** Notes the rows whose key an earlier row has; rows without a key repeat nothing. */
  String noteDuplicates(String notes, int note, List<String> key) {
    String present =
        key.stream()
            .map(column -> SqlNames.quoted(column) + " is not null")
            .collect(Collectors.joining(" and "));
    return """
    insert into %1$s (row_number, note)
    select _row, %2$d from (
      select _row, row_number() over (partition by %3$s order by _row) as occurrence
      from %4$s where %5$s
    ) numbered
    where occurrence > 1\
    """
        .formatted(notes, note, SqlNames.list(key), staged(), present);
  }

  /** Takes out the noted rows and returns their values. */
  String deleteNoted(String notes) {
    return "delete from %s t using %s n where n.row_number = t._row returning %s"
        .formatted(staged(), notes, SqlNames.list("t", names()));
  }

  /** Takes out the rows whose key a later row has, and returns their values. */
  String deleteOverwritten(List<String> key) {
    return """
    delete from %1$s t using (
      select _row, row_number() over (partition by %2$s order by _row desc) as place from %1$s
    ) numbered
    where numbered._row = t._row and numbered.place > 1 returning %3$s\
    """
        .formatted(staged(), SqlNames.list(key), SqlNames.list("t", names()));
  }

  /** Lets readers page, before they have the table. */
  String index() {
    return index(STAGING, name);
  }

  /** Lets readers page through a table that they have already; whoever writes to it waits. */
  static List<String> indexReleased(String table) {
    return List.of(
        "lock table %s.%s in share row exclusive mode".formatted(LIBRARY, table),
        index(LIBRARY, table));
  }

  private static String index(String schema, String table) {
    return "create unique index if not exists %2$s_pk on %1$s.%2$s (%3$s)"
        .formatted(schema, table, ContractDocument.ROW_COLUMN);
  }

  /** Counts what the planner wants to know of a published table. */
  static String analyze(String table) {
    return "analyze " + LIBRARY + "." + table;
  }

  String drop() {
    return "drop table if exists " + staged();
  }

  /** Makes it readable for the public side. */
  static List<String> publish(String table) {
    return List.of(
        "alter table %s.%s set schema %s".formatted(STAGING, table, LIBRARY),
        "grant select on %s.%s to open_library_reader".formatted(LIBRARY, table));
  }

  private String nullable(Field field) {
    return contract.requires(field) ? " not null" : "";
  }

  private static String type(FieldType type) {
    return switch (type) {
      case STRING -> " text collate \"C\"";
      case INTEGER -> " bigint";
      case NUMBER -> " numeric";
      case BOOLEAN -> " boolean";
      case DATE -> " date";
      case DATETIME -> " timestamptz";
    };
  }
}
