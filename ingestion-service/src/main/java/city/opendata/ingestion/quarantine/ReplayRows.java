package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.dataset.Dataset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Lends corrected rows to a replay and takes them back when it ends, in the transaction at hand. A
 * row is in one replay at most, and in none once it is resolved.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReplayRows {

  /** A row may be large. */
  private static final int ROWS_AT_ONCE = 50;

  /** First, so that what is taken next is what nobody changes any more. */
  private static final String LOCK =
      """
      select count(*) from (
        select 1 from quarantine_row
        where batch = ? and attempt = ? and state = 'CORRECTED'
        for update
      ) locked
      """;

  private static final String TAKE =
      """
      update quarantine_row q set state = 'REPLAYING', replay = ?, replay_row = taken.place
      from (
        select r.row_number, row_number() over (order by r.row_number) as place
        from quarantine_row r
        where r.batch = ? and r.attempt = ? and r.state = 'CORRECTED'
      ) taken
      where q.batch = ? and q.attempt = ? and q.row_number = taken.row_number
        and q.state = 'CORRECTED'
      """;

  private static final String TAKEN =
      """
      select row_number, version, correction from quarantine_row
      where batch = ? and attempt = ? and replay = ? and state = 'REPLAYING'
      order by row_number
      """;

  /** Rows that are bad still: what is wrong with them now counts. */
  private static final String RETURN_BAD =
      """
      update quarantine_row q set state = 'OPEN', remaining = bad.errors
      from quarantine_row bad
      where q.batch = ? and q.replay = ? and q.state = 'REPLAYING'
        and bad.batch = q.replay and bad.attempt = ? and bad.row_number = q.replay_row
      """;

  private static final String RETURN_OTHERS =
      """
      update quarantine_row set state = ?, remaining = null
      where batch = ? and replay = ? and state = 'REPLAYING'
      """;

  private static final String COUNT_UNRESOLVED =
      """
      select count(*) from quarantine_row q join batch b on b.id = q.batch and b.attempt = q.attempt
      where q.batch = ? and q.state <> 'RESOLVED'
      """;

  private final DataSource dataSource;
  private final CorrectionRepository corrections;
  private final QuarantineRepository rows;
  private final QuarantineCipher cipher;

  ReplayRows(
      DataSource dataSource,
      CorrectionRepository corrections,
      QuarantineRepository rows,
      QuarantineCipher cipher) {
    this.dataSource = dataSource;
    this.corrections = corrections;
    this.rows = rows;
    this.cipher = cipher;
  }

  /** Takes the cells of a row, by field. */
  @FunctionalInterface
  public interface Taker {
    void accept(Map<String, String> cells) throws IOException;
  }

  /** How many rows of a batch are how far. */
  public record Standing(long open, long replaying, long resolved) {}

  /** The fields that the rows of a batch have by today's contract. */
  public static List<String> fields(Dataset dataset, BatchView batch) {
    return QuarantineColumns.contracted(dataset, batch);
  }

  /** Takes all rows of a batch that wait for a replay; returns how many there are. */
  public int take(BatchView batch, UUID replay) {
    corrections.lockMany(batch.id());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      lock.setObject(1, batch.id());
      lock.setInt(2, batch.attempt());
      lock.execute();
      take.setObject(1, replay);
      take.setObject(2, batch.id());
      take.setInt(3, batch.attempt());
      take.setObject(4, batch.id());
      take.setInt(5, batch.attempt());
      return take.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The rows that a replay has taken, in file order. */
  public void forEach(BatchView batch, UUID replay, Taker taker) throws IOException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(TAKEN)) {
      select.setFetchSize(ROWS_AT_ONCE);
      select.setObject(1, batch.id());
      select.setInt(2, batch.attempt());
      select.setObject(3, replay);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taker.accept(cipher.decrypt(batch.id(), row.getLong(1), row.getInt(2), row.getBytes(3)));
        }
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** How far the rows of a batch are. */
  public Standing standing(BatchView batch) {
    QuarantineCounts.States states = rows.count(batch.id(), batch.attempt()).states();
    return new Standing(states.open(), states.replaying(), states.resolved());
  }

  /**
   * Gives back the rows of a replay that has ended.
   *
   * @param attempt of the replay, whose own quarantine says which rows are bad still
   * @param released whether the others are in the data now
   * @return how many rows of the batch are not resolved
   */
  public long giveBack(UUID batch, UUID replay, int attempt, boolean released) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement bad = connection.prepareStatement(RETURN_BAD);
        PreparedStatement others = connection.prepareStatement(RETURN_OTHERS);
        PreparedStatement count = connection.prepareStatement(COUNT_UNRESOLVED)) {
      bad.setObject(1, batch);
      bad.setObject(2, replay);
      bad.setInt(3, attempt);
      bad.executeUpdate();
      others.setString(1, (released ? RowState.RESOLVED : RowState.CORRECTED).name());
      others.setObject(2, batch);
      others.setObject(3, replay);
      others.executeUpdate();
      count.setObject(1, batch);
      try (ResultSet unresolved = count.executeQuery()) {
        unresolved.next();
        return unresolved.getLong(1);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("Rows of a replay cannot be moved", failure);
  }
}
