package city.opendata.ingestion.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds and deletes rows whose time is over, inside the transaction at hand. */
@ApplicationScoped
class ExpiredRows {

  /** A batch that another replica is at is left to it. */
  private static final String OLDEST =
      """
      select b.id, b.dry_run
      from batch b
      where b.rows_quarantined > 0 and b.quarantine_deleted_at is null
        and b.state in ('RELEASED', 'REJECTED', 'CHECKED')
        and b.finished_at < case when b.dry_run then ? else ? end
        and not exists (
          select 1 from rectification r where r.batch = b.id and r.state in ('OPEN', 'OVERDUE'))
      order by b.finished_at
      limit 1
      for no key update of b skip locked
      """;

  private static final String DELETE =
      """
      delete from quarantine_row
      where ctid = any (array(select ctid from quarantine_row where batch = ? limit ?))
      """;

  private static final String DONE = "update batch set quarantine_deleted_at = ? where id = ?";

  private static final String DELETE_PREVIEWS =
      """
      delete from batch_preview
      where batch in (
        select p.batch from batch_preview p join batch b on b.id = p.batch
        where b.finished_at < ? limit ?)
      """;

  private final DataSource dataSource;

  ExpiredRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A batch that has rows whose time is over. */
  record ExpiredBatch(UUID id, boolean dryRun) {}

  /** The oldest batch with rows to delete, locked until the transaction ends. */
  Optional<ExpiredBatch> lockOldest(Instant dryRunsBefore, Instant othersBefore) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OLDEST)) {
      select.setObject(1, dryRunsBefore.atOffset(ZoneOffset.UTC));
      select.setObject(2, othersBefore.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new ExpiredBatch(row.getObject(1, UUID.class), row.getBoolean(2)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Expired rows cannot be found", failure);
    }
  }

  /** Deletes so many rows of a batch at most; returns how many there were. */
  int delete(UUID batch, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, batch);
      delete.setInt(2, limit);
      return delete.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Expired rows cannot be deleted", failure);
    }
  }

  /** Remembers that a batch has no rows any more. */
  void done(UUID batch, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(DONE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, batch);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Batch cannot be marked", failure);
    }
  }

  /** Deletes so many previews of old dry runs at most; returns how many there were. */
  int deletePreviews(Instant before, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE_PREVIEWS)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.setInt(2, limit);
      return delete.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Previews cannot be deleted", failure);
    }
  }
}
