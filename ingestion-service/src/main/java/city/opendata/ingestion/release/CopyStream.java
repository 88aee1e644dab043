package city.opendata.ingestion.release;

import city.opendata.ingestion.copy.BinaryCopy;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One of the connections through which rows flow into a staging table. Serves one thread. */
final class CopyStream implements Closeable {

  private final Connection connection;
  private final CopyIn copy;

  /** Begins a COPY in a transaction of its own; the connection is closed with the stream. */
  CopyStream(Connection connection, ReleaseTable table) throws SQLException, IOException {
    this.connection = connection;
    connection.setAutoCommit(false);
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
    send(BinaryCopy.header());
  }

  private void send(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  /** Sends whole rows. */
  void write(byte[] rows, int length) throws IOException {
    try {
      copy.writeToCopy(rows, 0, length);
    } catch (SQLException refused) {
      throw new IOException("COPY was refused", refused);
    }
  }

  /** Makes the rows stay. */
  void finish() throws IOException, SQLException {
    send(BinaryCopy.trailer());
    copy.endCopy();
    connection.commit();
  }

  /** Forgets rows that were not made to stay. */
  @Override
  public void close() throws IOException {
    try (Connection last = connection) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
      last.rollback();
      last.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IOException("COPY cannot be ended", failure);
    }
  }
}
