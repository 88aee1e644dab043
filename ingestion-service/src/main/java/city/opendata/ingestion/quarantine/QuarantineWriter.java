package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.copy.BinaryCopy;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes the bad rows of one attempt as they come, a bounded number at a time, on a connection that
 * is opened with the first of them. Rows of an attempt that fails do not stay, or are never shown.
 */
public final class QuarantineWriter implements Closeable {

  private static final int MOST_ROWS = 500;
  private static final int COLUMNS = 6;
  private static final int JSONB_VERSION = 1;
  private static final long MOST_BYTES = 4 << 20;
  private static final String COPY =
      """
      copy quarantine_row (batch, attempt, row_number, line, errors, original)
      from stdin (format binary)
      """;

  private static final String DELETE = "delete from quarantine_row where batch = ? and attempt = ?";

  private final DataSource dataSource;
  private final QuarantineCipher cipher;
  private final Attempt attempt;
  private final List<BadRow> waiting = new ArrayList<>();
  private long weight;
  private @Nullable Connection connection;

  /** Runs from the first rows until they are made to stay. */
  private @Nullable CopyIn copy;

  QuarantineWriter(DataSource dataSource, QuarantineCipher cipher, Attempt attempt) {
    this.dataSource = dataSource;
    this.cipher = cipher;
    this.attempt = attempt;
  }

  public void add(BadRow row) throws IOException {
    waiting.add(row);
    weight += row.weight();
    if (waiting.size() >= MOST_ROWS || weight >= MOST_BYTES) {
      send();
    }
  }

  /** Makes all rows stay; call it after the last one. */
  public void flush() throws IOException {
    send();
    if (copy == null) {
      return;
    }
    try {
      byte[] trailer = BinaryCopy.trailer();
      copy.writeToCopy(trailer, 0, trailer.length);
      copy.endCopy();
      copy = null;
      connection().commit();
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be written", failure);
    }
  }

  /** Hands over what waits without waiting for the server: good rows are on their way, too. */
  private void send() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      byte[] rows = encoded();
      copy().writeToCopy(rows, 0, rows.length);
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be written", failure);
    }
    waiting.clear();
    weight = 0;
  }

  private CopyIn copy() throws SQLException {
    if (copy == null) {
      copy = connection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      byte[] header = BinaryCopy.header();
      copy.writeToCopy(header, 0, header.length);
    }
    return copy;
  }

  /** PostgreSQL 18, COPY, "Binary Format". */
  private byte[] encoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (BadRow row : waiting) {
      out.writeShort(COLUMNS);
      out.writeInt(2 * Long.BYTES);
      out.writeLong(attempt.batch().getMostSignificantBits());
      out.writeLong(attempt.batch().getLeastSignificantBits());
      out.writeInt(Integer.BYTES);
      out.writeInt(attempt.number());
      out.writeInt(Long.BYTES);
      out.writeLong(row.row());
      out.writeInt(Long.BYTES);
      out.writeLong(row.line());
      byte[] errors = ErrorsJson.write(row.errors()).getBytes(StandardCharsets.UTF_8);
      out.writeInt(1 + errors.length);
      out.writeByte(JSONB_VERSION);
      out.write(errors);
      byte[] original = cipher.encrypt(attempt.batch(), row.row(), row.original());
      out.writeInt(original.length);
      out.write(original);
    }
    return bytes.toByteArray();
  }

  /** Forgets everything that was added: the file is refused as a whole. */
  public void discard() throws IOException {
    waiting.clear();
    weight = 0;
    if (connection == null) {
      return;
    }
    endUnfinished(connection);
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, attempt.batch());
      delete.setInt(2, attempt.number());
      delete.executeUpdate();
      connection.commit();
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be cleared", failure);
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
    }
    return connection;
  }

  @Override
  public void close() throws IOException {
    if (connection == null) {
      return;
    }
    try (Connection last = connection) {
      connection = null;
      endUnfinished(last);
      last.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be closed", failure);
    }
  }

  /** Forgets what was not made to stay. */
  private void endUnfinished(Connection connection) throws IOException {
    CopyIn unfinished = copy;
    copy = null;
    try {
      if (unfinished != null && unfinished.isActive()) {
        unfinished.cancelCopy();
      }
      connection.rollback();
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be left", failure);
    }
  }
}
