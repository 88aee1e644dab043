package city.opendata.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

@ApplicationScoped
class SchemeRepository {

  private static final String ADD =
      """
      insert into indicator_scheme (content_hash, content)
      select ?, ?
      where not exists (select 1 from indicator_scheme where content_hash = ?)
      on conflict (content_hash) do nothing
      """;
  private static final String FIND_VERSION =
      "select version from indicator_scheme where content_hash = ?";
  private static final String FIND_CONTENT =
      "select content_hash, content from indicator_scheme where version = ?";

  private final DataSource dataSource;

  SchemeRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The version of this content, which is a new one when it was never stored before. */
  int keep(String contentHash, String content) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement find = connection.prepareStatement(FIND_VERSION)) {
      add.setString(1, contentHash);
      add.setString(2, content);
      add.setString(3, contentHash);
      add.executeUpdate();
      find.setString(1, contentHash);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return row.getInt("version");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Scheme not stored", failure);
    }
  }

  SchemeVersion get(int version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND_CONTENT)) {
      find.setInt(1, version);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new NoSuchElementException("Scheme version " + version);
        }
        return new SchemeVersion(
            version, row.getString("content_hash"), SchemeReader.read(row.getString("content")));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Scheme not readable", failure);
    }
  }
}
