package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchEffect;
import city.opendata.ingestion.batch.BatchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Brings staged rows into the open library, in the transaction that releases them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Library {

  private final DataSource dataSource;

  Library(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What a release consists of.
   *
   * @param table where its rows are
   * @param lastRow greatest row number that the table has ever had
   * @param bytes size of the table
   * @param largestRow bytes of its largest row
   * @param hash of all rows
   */
  record Content(
      String table,
      long lastRow,
      long bytes,
      long largestRow,
      ContentHash hash,
      BatchEffect effect) {}

  /**
   * Makes the staged rows part of a release.
   *
   * @param rowsBefore rows of the release before it
   */
  Content add(Job job, LoadResult.Loaded loaded, long release, long rowsBefore) {
    Base base = job.base();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return base == null
          ? publish(statement, job, loaded, rowsBefore)
          : merge(statement, job, loaded, release, base);
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("Rows cannot be brought into the open library", failure);
    }
  }

  private static Content publish(
      Statement statement, Job job, LoadResult.Loaded loaded, long rowsBefore) throws SQLException {
    String table = job.table().name();
    for (String sql : ReleaseTable.publish(table)) {
      statement.execute(sql);
    }
    long rows = loaded.report().rowsGood() - loaded.overwritten();
    return new Content(
        table,
        loaded.report().rowsRead(),
        size(statement, new LibraryTable(table, job.released())),
        loaded.largestRow(),
        loaded.hash(),
        new BatchEffect(rows, 0, rowsBefore, 0, loaded.overwritten(), rows));
  }

  private static Content merge(
      Statement statement, Job job, LoadResult.Loaded loaded, long release, Base base)
      throws SQLException, IOException {
    LibraryTable table = new LibraryTable(base.table(), job.released());
    String staged = job.table().staged();
    BatchMode mode = job.attempt().mode();
    ContentHash hash = base.hash();
    long ended = 0;
    if (mode.goesByKey()) {
      statement.execute(table.endIndex());
      ended = end(statement, job, table, release, hash);
    }
    long inserted = 0;
    if (mode != BatchMode.DELETE) {
      inserted = statement.executeUpdate(table.insert(staged, base.lastRow(), release));
      hash.add(loaded.hash());
    }
    statement.execute(job.table().drop());
    return new Content(
        base.table(),
        base.lastRow() + loaded.report().rowsRead(),
        size(statement, table),
        Math.max(base.largestRow(), loaded.largestRow()),
        hash,
        effect(mode, loaded, base.rows(), inserted, ended));
  }

  private static long end(
      Statement statement, Job job, LibraryTable table, long release, ContentHash hash)
      throws SQLException, IOException {
    String ending =
        table.end(job.table().staged(), job.contract().contract().primaryKey(), release);
    return ReturnedRows.subtract(statement.getConnection(), ending, hash);
  }

  private static BatchEffect effect(
      BatchMode mode, LoadResult.Loaded loaded, long before, long inserted, long ended) {
    boolean deletes = mode == BatchMode.DELETE;
    long listed = loaded.report().rowsGood() - loaded.overwritten();
    return new BatchEffect(
        deletes ? 0 : inserted - ended,
        deletes ? 0 : ended,
        deletes ? ended : 0,
        deletes ? listed - ended : 0,
        loaded.overwritten(),
        before + inserted - ended);
  }

  private static long size(Statement statement, LibraryTable table) throws SQLException {
    try (ResultSet size = statement.executeQuery(table.size())) {
      size.next();
      return size.getLong(1);
    }
  }
}
