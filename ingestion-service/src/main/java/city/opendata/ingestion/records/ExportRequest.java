package city.opendata.ingestion.records;

import city.opendata.ingestion.records.query.ExportQuery;

/**
 * An export that can be read.
 *
 * @param title of the dataset, for the file's name
 */
record ExportRequest(RecordTable table, String title, ExportQuery query, ChunkedRows rows) {

  /** Says which rows, in which form, the answer holds. */
  String version() {
    return table.release().number()
        + "-"
        + rows.statement().fingerprint()
        + (query.byteOrderMark() ? "-csv-bom" : "-csv");
  }
}
