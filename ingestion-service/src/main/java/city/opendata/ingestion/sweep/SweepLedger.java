package city.opendata.ingestion.sweep;

import city.opendata.ingestion.release.ReleasePublished;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which releases were looked through by which detectors, and how far, by a load or by a sweep. A
 * sweep that does not move for the time of a lease is anyone's, who goes on where it stopped.
 */
@ApplicationScoped
class SweepLedger {

  private static final String CLAIM =
      """
      with due as (
        select r.batch, wanted.detectors
        from release r join dataset d on d.id = r.dataset
        left join release_sweep s on s.release = r.batch
        cross join lateral (
          select ?::text || coalesce('+' || max(w.version), '') as detectors
          from sensitive_word_list w where w.unit = d.unit) wanted
        where r.superseded_at is null and r.dropped_at is null and (
          s.release is null
          or s.claimed_until < ? and (
            s.finished_at is null or s.detectors <> wanted.detectors or s.finished_at < ?))
        order by s.finished_at nulls first, r.released_at limit 1)
      insert into release_sweep as s (release, detectors, claim, claimed_until, last_row, findings)
      select batch, detectors, ?, ?, 0, '[]' from due
      on conflict (release) do update set
        last_row = case when s.finished_at is null and s.detectors = excluded.detectors
          then s.last_row else 0 end,
        findings = case when s.finished_at is null and s.detectors = excluded.detectors
          then s.findings else excluded.findings end,
        detectors = excluded.detectors, claim = excluded.claim,
        claimed_until = excluded.claimed_until, finished_at = null
        where s.claimed_until < ?
      returning release
      """;

  private static final String READ =
      """
      select s.detectors, r.batch, r.dataset, d.unit, r.number, r.table_name, r.largest_row,
        r.contract, r.structure, d.contract as approved, s.last_row, s.findings
      from release_sweep s join release r on r.batch = s.release join dataset d on d.id = r.dataset
      where s.release = ? and s.claim = ?
      """;

  private static final String MOVE =
      """
      update release_sweep set last_row = ?, findings = ?::jsonb, claimed_until = ?
      where release = ? and claim = ? and finished_at is null
      """;

  private static final String BEGIN =
      """
      insert into release_sweep
        (release, detectors, claim, claimed_until, last_row, findings, finished_at)
      values (?, ?, ?, ?, ?, '[]', ?)
      """;

  /** Who has claimed it finds it gone, and claims it anew. What a finished one found is told. */
  private static final String FOLLOW =
      """
      update release_sweep set release = ?, claimed_until = ?,
        last_row = case when finished_at is not null and detectors = ? then ? else last_row end,
        findings = case when finished_at is null then findings else '[]' end,
        finished_at = case when detectors = ? then finished_at end
      where release = ?
      """;

  private static final String GIVE_BACK =
      """
      update release_sweep set claimed_until = ?
      where release = ? and claim = ? and finished_at is null
      """;

  private static final TypeReference<List<SweepFinding>> FINDINGS = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper mapper;
  private final SweepConfig config;
  private final Clock clock;

  SweepLedger(DataSource dataSource, ObjectMapper mapper, SweepConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.mapper = mapper;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A load has looked through its rows already. What was found so far in those that the release
   * goes on with is kept, and how far they were looked through, or datasets that change more often
   * than a sweep takes would never be looked through to their end.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void published(@Observes ReleasePublished published) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection()) {
      if (published.changed() == null) {
        begin(connection, published, now);
      } else {
        follow(connection, published, published.changed(), now);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The sweep of a release cannot be noted", failure);
    }
  }

  private static void begin(Connection connection, ReleasePublished published, OffsetDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, published.release());
      insert.setString(2, published.detectors());
      insert.setObject(3, UUID.randomUUID());
      insert.setObject(4, now);
      insert.setLong(5, published.lastRow());
      insert.setObject(6, now);
      insert.executeUpdate();
    }
  }

  private static void follow(
      Connection connection, ReleasePublished published, UUID changed, OffsetDateTime now)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
      update.setObject(1, published.release());
      update.setObject(2, now);
      update.setString(3, published.detectors());
      update.setLong(4, published.lastRow());
      update.setString(5, published.detectors());
      update.setObject(6, changed);
      update.executeUpdate();
    }
  }

  /**
   * Takes the release that is due the longest, if any is.
   *
   * @param detectors of everyone; those of a unit that has words of its own tell their version too
   */
  Optional<SweepJob> claim(String detectors) throws SQLException {
    UUID claim = UUID.randomUUID();
    Instant now = clock.instant();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setString(1, detectors);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.setObject(3, now.minus(config.period()).atOffset(ZoneOffset.UTC));
      insert.setObject(4, claim);
      insert.setObject(5, now.plus(config.lease()).atOffset(ZoneOffset.UTC));
      insert.setObject(6, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = insert.executeQuery()) {
        return row.next()
            ? read(connection, row.getObject("release", UUID.class), claim)
            : Optional.empty();
      }
    }
  }

  private Optional<SweepJob> read(Connection connection, UUID release, UUID claim)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, release);
      select.setObject(2, claim);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(job(row, claim)) : Optional.empty();
      }
    }
  }

  private SweepJob job(ResultSet row, UUID claim) throws SQLException {
    return new SweepJob(
        claim,
        row.getString("detectors"),
        row.getObject("batch", UUID.class),
        row.getObject("dataset", UUID.class),
        row.getString("unit"),
        row.getLong("number"),
        row.getString("table_name"),
        row.getLong("largest_row"),
        row.getString("contract"),
        row.getString("structure"),
        row.getString("approved"),
        row.getLong("last_row"),
        findings(row.getString("findings")));
  }

  /** Notes how far the sweep has come; false when another replica has taken it over. */
  boolean move(SweepJob job, long lastRow, List<SweepFinding> findings) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(MOVE)) {
      update.setLong(1, lastRow);
      update.setString(2, json(findings));
      update.setObject(3, clock.instant().plus(config.lease()).atOffset(ZoneOffset.UTC));
      update.setObject(4, job.release());
      update.setObject(5, job.claim());
      return update.executeUpdate() == 1;
    }
  }

  /** Leaves the release to whoever claims it next; does nothing when another replica has it. */
  void giveBack(SweepJob job) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(GIVE_BACK)) {
      update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      update.setObject(2, job.release());
      update.setObject(3, job.claim());
      update.executeUpdate();
    }
  }

  private List<SweepFinding> findings(String json) {
    try {
      return mapper.readValue(json, FINDINGS);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Findings of a sweep cannot be read", malformed);
    }
  }

  private String json(List<SweepFinding> findings) {
    try {
      return mapper.writeValueAsString(findings);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
