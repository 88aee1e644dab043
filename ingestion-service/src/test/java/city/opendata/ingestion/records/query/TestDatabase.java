package city.opendata.ingestion.records.query;

import city.opendata.local.Parts;
import city.opendata.local.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL server for the tests of this JVM; it stops with the JVM. */
public final class TestDatabase {

  private static final Parts PARTS = Parts.inTemporaryFolder().withPostgres().start();

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** A connection that has seen no other test's tables when these are temporary. */
  public static Connection connect() throws SQLException {
    return PARTS.postgres().connect("ingestion");
  }

  /** An empty database. */
  public static DataSource empty() {
    Database database = PARTS.databases().create("test_" + COUNT.incrementAndGet());
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.username());
    source.setPassword(database.password());
    return source;
  }
}
