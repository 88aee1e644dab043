package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.release.HoldConfig;
import city.opendata.ingestion.release.SqlNames;
import city.opendata.ingestion.word.UnitRules;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Looks through one release after the other, chunk by chunk, in bounded memory. */
@ApplicationScoped
class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final long MOST_ROWS = 2_000;
  private static final long CHUNK_BYTES = 8L << 20;
  private static final String UNDEFINED_TABLE = "42P01";

  private final SweepLedger ledger;
  private final LetThrough letThrough;
  private final UnitRules rules;
  private final SweepOutcome outcome;
  private final DataSource dataSource;
  private final HoldConfig holds;
  private final Clock clock;

  Sweep(
      SweepLedger ledger,
      LetThrough letThrough,
      UnitRules rules,
      SweepOutcome outcome,
      DataSource dataSource,
      HoldConfig holds,
      Clock clock) {
    this.ledger = ledger;
    this.letThrough = letThrough;
    this.rules = rules;
    this.outcome = outcome;
    this.dataSource = dataSource;
    this.holds = holds;
    this.clock = clock;
  }

  /** Looks through the release that is due the longest; false when none is. */
  boolean next() throws SQLException {
    Optional<SweepJob> job = ledger.claim(DetectionRules.load().detectors());
    if (job.isEmpty()) {
      return false;
    }
    DetectionRules detection = rules.of(job.get().unit());
    if (detection.detectors().equals(job.get().detectors())) {
      run(job.get(), detection);
    } else {
      // The unit has changed its words since: the next claim is for these.
      ledger.giveBack(job.get());
    }
    return true;
  }

  private void run(SweepJob job, DetectionRules detection) throws SQLException {
    SweepRules today = new SweepRules(detection, CityTime.at(clock.instant()).toLocalDate());
    ReleaseScan scan = job.scan(today, letThrough.inCells(job.table()), holds.severity());
    List<Field> fields = job.fields();
    long last = job.lastRow();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query(job, fields))) {
      while (true) {
        long first = last;
        Chunk chunk = chunk(select, fields.size(), first, limit(job), scan);
        scan.endChunk(first == 0 && chunk.rows < limit(job));
        last = chunk.lastRow;
        if (!ledger.move(job, last, scan.findings())) {
          return;
        }
        if (chunk.rows < limit(job)) {
          break;
        }
      }
    } catch (SQLException failure) {
      if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
        LOG.debugf("Release is gone releaseId=%s", job.release());
        return;
      }
      throw failure;
    }
    Map<String, Set<SensitiveKind>> lifted = letThrough.anywhere(job.table());
    outcome.finish(
        job,
        detection.detectors(),
        scan.findings().stream()
            .filter(found -> !lifted.getOrDefault(found.column(), Set.of()).contains(found.kind()))
            .toList());
  }

  private record Chunk(int rows, long lastRow) {}

  private static Chunk chunk(
      PreparedStatement select, int fields, long behind, long limit, ReleaseScan scan)
      throws SQLException {
    select.setLong(1, behind);
    select.setLong(2, limit);
    int rows = 0;
    long last = behind;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows++;
        last = row.getLong(1);
        for (int i = 0; i < fields; i++) {
          String value = row.getString(i + 2);
          if (value != null) {
            scan.add(i, value.getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    return new Chunk(rows, last);
  }

  private static long limit(SweepJob job) {
    return Math.clamp(CHUNK_BYTES / Math.max(1, job.largestRow()), 1, MOST_ROWS);
  }

  /** The rows that readers of this release see, by their number. */
  private static String query(SweepJob job, List<Field> fields) {
    return "select _row, %s from open_library.%s where _row > ? and _since <= %d and _until > %d order by _row limit ?"
        .formatted(
            fields.stream()
                .map(field -> SqlNames.quoted(field.name()) + "::text")
                .collect(Collectors.joining(", ")),
            job.table(),
            job.number(),
            job.number());
  }
}
