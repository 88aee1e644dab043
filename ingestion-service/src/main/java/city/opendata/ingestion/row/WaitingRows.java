package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A group of rows that waits for its batch. */
@SuppressWarnings("ArrayRecordComponent")
record WaitingRows(UUID id, Kind kind, int rows, int bytes, byte[] content) {

  /** What the rows of a batch have in common. */
  record Kind(BatchMode mode, BatchChannel channel, String receivedBy, String header) {}

  static WaitingRows read(ResultSet row) throws SQLException {
    return new WaitingRows(
        row.getObject("id", UUID.class),
        new Kind(
            BatchMode.valueOf(row.getString("mode")),
            BatchChannel.valueOf(row.getString("channel")),
            row.getString("received_by"),
            row.getString("header")),
        row.getInt("row_count"),
        row.getInt("bytes"),
        row.getBytes("content"));
  }
}
