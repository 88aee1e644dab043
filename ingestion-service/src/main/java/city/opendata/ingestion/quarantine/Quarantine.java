package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a worker puts the rows that broke the contract. */
@ApplicationScoped
public class Quarantine {

  private static final String FORGET = "delete from quarantine_row where batch = ? and attempt < ?";
  private static final String GIVE_BACK =
      """
      delete from quarantine_row q using batch b
      where q.batch = ? and q.attempt = ?
        and b.id = q.batch and b.attempt = q.attempt and b.state = 'PROCESSING'
      """;
  private static final String FORGET_ALL =
      """
      delete from quarantine_row q using batch b
      where b.attempt > 1 and q.batch = b.id and q.attempt <> b.attempt
      """;

  private final DataSource dataSource;
  private final QuarantineCipher cipher;

  Quarantine(DataSource dataSource, QuarantineCipher cipher) {
    this.dataSource = dataSource;
    this.cipher = cipher;
  }

  /** Opens the quarantine for an attempt and forgets what earlier ones wrote. */
  public QuarantineWriter open(Attempt attempt) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, attempt.batch());
      forget.setInt(2, attempt.number());
      forget.executeUpdate();
    }
    return new QuarantineWriter(dataSource, cipher, attempt);
  }

  /** Removes what an attempt wrote that failed, unless it came to its end all the same. */
  public void giveBack(Attempt attempt) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(GIVE_BACK)) {
      delete.setObject(1, attempt.batch());
      delete.setInt(2, attempt.number());
      delete.executeUpdate();
    }
  }

  /** Removes what attempts wrote that lost their batch; returns how many rows there were. */
  public int forgetLostAttempts() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET_ALL)) {
      return forget.executeUpdate();
    }
  }
}
