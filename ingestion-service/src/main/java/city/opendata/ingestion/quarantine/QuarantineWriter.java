package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.Attempt;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bad rows of one attempt as they come, a bounded number at a time, on a connection that
 * is opened with the first of them. Rows of an attempt that fails are never shown.
 */
public final class QuarantineWriter implements Closeable {

  private static final int MOST_ROWS = 500;
  private static final long MOST_BYTES = 4 << 20;
  private static final String INSERT =
      """
      insert into quarantine_row (batch, attempt, row_number, line, errors, original)
      values (?, ?, ?, ?, ?::jsonb, ?)
      """;

  private static final String DELETE = "delete from quarantine_row where batch = ? and attempt = ?";

  private final DataSource dataSource;
  private final QuarantineCipher cipher;
  private final Attempt attempt;
  private final List<BadRow> waiting = new ArrayList<>();
  private long weight;
  private @Nullable Connection connection;

  QuarantineWriter(DataSource dataSource, QuarantineCipher cipher, Attempt attempt) {
    this.dataSource = dataSource;
    this.cipher = cipher;
    this.attempt = attempt;
  }

  public void add(BadRow row) throws IOException {
    waiting.add(row);
    weight += row.weight();
    if (waiting.size() >= MOST_ROWS || weight >= MOST_BYTES) {
      flush();
    }
  }

  /** Writes what waits; call it after the last row. */
  public void flush() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection().prepareStatement(INSERT)) {
      for (BadRow row : waiting) {
        insert.setObject(1, attempt.batch());
        insert.setInt(2, attempt.number());
        insert.setLong(3, row.row());
        insert.setLong(4, row.line());
        insert.setString(5, ErrorsJson.write(row.errors()));
        insert.setBytes(6, cipher.encrypt(attempt.batch(), row.row(), row.original()));
        insert.addBatch();
      }
      insert.executeBatch();
      connection().commit();
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be written", failure);
    }
    waiting.clear();
    weight = 0;
  }

  /** Forgets everything that was added: the file is refused as a whole. */
  public void discard() throws IOException {
    waiting.clear();
    weight = 0;
    if (connection == null) {
      return;
    }
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
      last.rollback();
      last.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new IOException("Quarantine cannot be closed", failure);
    }
  }
}
