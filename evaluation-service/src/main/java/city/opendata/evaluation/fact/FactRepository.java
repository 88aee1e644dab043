package city.opendata.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import javax.sql.DataSource;

@ApplicationScoped
class FactRepository {

  private static final long LOCK = 0x66616374L;
  private static final String LOCK_SHARED = "select pg_advisory_xact_lock_shared(" + LOCK + ")";
  private static final String LOCK_EXCLUSIVE = "select pg_advisory_xact_lock(" + LOCK + ")";
  private static final String LAST_POSITION =
      """
      select greatest(
        (select coalesce(max(position), 0) from dataset_fact),
        (select coalesce(max(position), 0) from release_fact),
        (select coalesce(max(position), 0) from rectification_fact))
      """;

  private static final String ADD_DATASET =
      """
      insert into dataset_fact (dataset, version, occurred_at, unit, state, should_open, open_type,
        theme, key_field, metadata_filled, metadata_mandatory)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (dataset, version) do nothing
      """;

  private static final String ADD_RELEASE =
      """
      insert into release_fact (batch, dataset, release, released_at, unit, channel, row_count,
        column_count, byte_count, completeness_numerator, completeness_denominator,
        conformity_numerator, conformity_denominator, uniqueness_numerator,
        uniqueness_denominator, content_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (batch) do nothing
      """;

  private static final String ADD_RECTIFICATION =
      """
      insert into rectification_fact (rectification, version, occurred_at, dataset, batch, unit,
        state, opened_at, due_at, ended_at, settlement)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (rectification, version) do nothing
      """;

  private final DataSource dataSource;

  FactRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void lockForAdding() {
    lock(LOCK_SHARED);
  }

  void lockForFreezing() {
    lock(LOCK_EXCLUSIVE);
  }

  long lastPosition() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAST_POSITION)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("Facts not readable", failure);
    }
  }

  void add(DatasetChanged dataset) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_DATASET)) {
      insert.setObject(1, dataset.id());
      insert.setLong(2, dataset.version());
      insert.setObject(3, dataset.changedAt());
      insert.setString(4, dataset.unit());
      insert.setString(5, dataset.state());
      insert.setBoolean(6, dataset.shouldOpen());
      insert.setString(7, dataset.openType());
      insert.setString(8, dataset.theme());
      insert.setString(9, dataset.keyField());
      insert.setInt(10, dataset.metadata().filled());
      insert.setInt(11, dataset.metadata().mandatory());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Fact not stored", failure);
    }
  }

  void add(BatchReleased release) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_RELEASE)) {
      BatchReleased.Quality quality = release.quality();
      insert.setObject(1, release.batch());
      insert.setObject(2, release.dataset());
      insert.setLong(3, release.release());
      insert.setObject(4, release.releasedAt());
      insert.setString(5, release.unit());
      insert.setString(6, release.channel());
      insert.setLong(7, release.rows());
      insert.setInt(8, release.columns());
      insert.setLong(9, release.bytes());
      insert.setLong(10, quality.completeness().numerator());
      insert.setLong(11, quality.completeness().denominator());
      insert.setLong(12, quality.conformity().numerator());
      insert.setLong(13, quality.conformity().denominator());
      insert.setLong(14, quality.uniqueness().numerator());
      insert.setLong(15, quality.uniqueness().denominator());
      insert.setString(16, release.contentHash());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Fact not stored", failure);
    }
  }

  void add(RectificationChanged rectification) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_RECTIFICATION)) {
      insert.setObject(1, rectification.rectification());
      insert.setInt(2, rectification.version());
      insert.setObject(3, rectification.occurredAt());
      insert.setObject(4, rectification.dataset());
      insert.setObject(5, rectification.batch());
      insert.setString(6, rectification.unit());
      insert.setString(7, rectification.state());
      insert.setObject(8, rectification.openedAt());
      insert.setObject(9, rectification.dueAt().atOffset(ZoneOffset.UTC));
      insert.setObject(10, rectification.endedAt());
      insert.setString(11, rectification.settlement());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Fact not stored", failure);
    }
  }

  private void lock(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("Facts not locked", failure);
    }
  }
}
