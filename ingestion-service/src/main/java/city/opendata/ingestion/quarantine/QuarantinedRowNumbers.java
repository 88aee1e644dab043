package city.opendata.ingestion.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells which rows of a batch stayed out of its release, and nothing of what they hold. */
@ApplicationScoped
public class QuarantinedRowNumbers {

  private static final String BETWEEN =
      """
      select row_number from quarantine_row
      where batch = ? and attempt = ? and row_number between ? and ?
      order by row_number
      """;

  private final DataSource dataSource;

  QuarantinedRowNumbers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those from one row to another. */
  public List<Long> between(UUID batch, int attempt, long first, long last) {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(BETWEEN)) {
      select.setObject(1, batch);
      select.setInt(2, attempt);
      select.setLong(3, first);
      select.setLong(4, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
      return numbers;
    } catch (SQLException failure) {
      throw new IllegalStateException("Quarantine cannot be read", failure);
    }
  }
}
