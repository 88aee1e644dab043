package city.opendata.ingestion.records;

import city.opendata.ingestion.records.query.RecordQuery;
import city.opendata.ingestion.records.query.RecordStatement;

/**
 * A page that can be read.
 *
 * @param rowsBefore rows of all pages before it
 * @param statement that reads it
 */
record PageRequest(
    RecordTable table, RecordQuery query, long rowsBefore, RecordStatement statement) {

  /** Says which rows, in which form, the answer holds. */
  String version() {
    String cursor = query.cursor() == null ? "" : query.cursor();
    return table.release().number()
        + "-"
        + statement.fingerprint()
        + "-"
        + query.limit()
        + "-"
        + Integer.toHexString(cursor.hashCode());
  }
}
