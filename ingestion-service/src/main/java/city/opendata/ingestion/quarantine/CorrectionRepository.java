package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores corrections and who made them, in the transaction at hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectionRepository {

  private static final String LOCK = "select pg_advisory_xact_lock(?)";

  private static final String CORRECT =
      """
      update quarantine_row set state = 'CORRECTED', version = version + 1, correction = ?
      where batch = ? and attempt = ? and row_number = ? and version = ?
        and state in ('OPEN', 'CORRECTED')
      """;

  private static final String NOTE =
      """
      insert into quarantine_correction
        (batch, row_number, version, columns, channel, corrected_by, corrected_at)
      values (?, ?, ?, ?::jsonb, ?, ?, ?)
      """;

  private static final String HISTORY =
      """
      select version, columns, channel, corrected_by, corrected_at
      from quarantine_correction where batch = ? and row_number = ? order by version
      """;

  private final DataSource dataSource;
  private final QuarantineCipher cipher;
  private final Clock clock;

  CorrectionRepository(DataSource dataSource, QuarantineCipher cipher, Clock clock) {
    this.dataSource = dataSource;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Who corrects. */
  record Author(BatchChannel channel, String subject) {}

  /** A correction that was made. */
  record Note(int version, List<String> columns, BatchChannel channel, String by, Instant at) {}

  /**
   * Keeps others from working on many rows of this batch at once until the transaction ends: they
   * would lock rows in another order.
   */
  void lockMany(UUID batch) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setLong(1, batch.getMostSignificantBits() ^ batch.getLeastSignificantBits());
      lock.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("Quarantine cannot be locked", failure);
    }
  }

  /**
   * Corrects rows.
   *
   * @return the rows that could not be: their version is another one by now, or they are in a
   *     replay
   */
  List<Long> correct(UUID batch, int attempt, List<Correction> corrections, Author author) {
    if (corrections.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement correct = connection.prepareStatement(CORRECT);
        PreparedStatement note = connection.prepareStatement(NOTE)) {
      OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
      for (Correction one : corrections) {
        int version = one.version() + 1;
        correct.setBytes(1, cipher.encrypt(batch, one.row(), version, one.cells()));
        correct.setObject(2, batch);
        correct.setInt(3, attempt);
        correct.setLong(4, one.row());
        correct.setInt(5, one.version());
        correct.addBatch();
      }
      int[] changed = correct.executeBatch();
      List<Long> failed = new ArrayList<>();
      for (int i = 0; i < changed.length; i++) {
        Correction one = corrections.get(i);
        if (changed[i] != 1 && changed[i] != Statement.SUCCESS_NO_INFO) {
          failed.add(one.row());
          continue;
        }
        note.setObject(1, batch);
        note.setLong(2, one.row());
        note.setInt(3, one.version() + 1);
        note.setString(4, ErrorsJson.names(one.columns()));
        note.setString(5, author.channel().name());
        note.setString(6, author.subject());
        note.setObject(7, now);
        note.addBatch();
      }
      note.executeBatch();
      return failed;
    } catch (SQLException failure) {
      throw new IllegalStateException("Corrections cannot be stored", failure);
    }
  }

  /** Who has corrected a row, the first correction first. */
  List<Note> history(UUID batch, long row) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HISTORY)) {
      select.setObject(1, batch);
      select.setLong(2, row);
      List<Note> notes = new ArrayList<>();
      try (ResultSet note = select.executeQuery()) {
        while (note.next()) {
          notes.add(
              new Note(
                  note.getInt("version"),
                  ErrorsJson.names(note.getString("columns")),
                  BatchChannel.valueOf(note.getString("channel")),
                  note.getString("corrected_by"),
                  note.getObject("corrected_at", OffsetDateTime.class).toInstant()));
        }
      }
      return notes;
    } catch (SQLException failure) {
      throw new IllegalStateException("Corrections cannot be read", failure);
    }
  }
}
