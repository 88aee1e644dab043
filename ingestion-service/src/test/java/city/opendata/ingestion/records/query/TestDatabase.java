package city.opendata.ingestion.records.query;

import city.opendata.local.Parts;
import java.sql.Connection;
import java.sql.SQLException;

/** One PostgreSQL server for the tests of this JVM; it stops with the JVM. */
public final class TestDatabase {

  private static final Parts PARTS = Parts.inTemporaryFolder().withPostgres().start();

  private TestDatabase() {}

  /** A connection that has seen no other test's tables when these are temporary. */
  public static Connection connect() throws SQLException {
    return PARTS.postgres().connect("ingestion");
  }
}
