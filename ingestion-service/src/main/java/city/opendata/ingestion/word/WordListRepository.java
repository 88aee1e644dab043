package city.opendata.ingestion.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Stores the lists of words, encrypted, each version of them. */
@ApplicationScoped
class WordListRepository implements WordLists {

  private static final String VERSION =
      "select coalesce(max(version), 0) from sensitive_word_list where unit = ?";

  private static final String NEWEST =
      """
      select version, words, changed_by, changed_at from sensitive_word_list
      where unit = ? order by version desc limit 1
      """;

  private static final String INSERT =
      """
      insert into sensitive_word_list (unit, version, words, changed_by, changed_at)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final DataSource dataSource;
  private final WordCipher cipher;

  WordListRepository(DataSource dataSource, WordCipher cipher) {
    this.dataSource = dataSource;
    this.cipher = cipher;
  }

  @Override
  public long version(String unit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VERSION)) {
      select.setString(1, unit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The version of a unit's words cannot be read", failure);
    }
  }

  @Override
  public WordListVersion newest(String unit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setString(1, unit);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? read(unit, row) : WordListVersion.none(unit);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A unit's words cannot be read", failure);
    }
  }

  private WordListVersion read(String unit, ResultSet row) throws SQLException {
    long version = row.getLong("version");
    return new WordListVersion(
        unit,
        version,
        cipher.decrypt(unit, version, row.getBytes("words")),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  /** Adds a version; false when somebody else just has. */
  boolean insert(String unit, long version, WordList words, String changedBy, Instant changedAt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, unit);
      insert.setLong(2, version);
      insert.setBytes(3, cipher.encrypt(unit, version, words));
      insert.setString(4, changedBy);
      insert.setObject(5, changedAt.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("A unit's words cannot be stored", failure);
    }
  }
}
