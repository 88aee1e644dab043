package city.opendata.ingestion.row;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps pushed rows in the database, encrypted. */
@ApplicationScoped
class RowRepository implements RowStore {

  /** Nothing is inserted when the dataset is not what it was when the rows were checked. */
  private static final String INSERT_GROUP =
      """
      insert into waiting_row_group
        (id, dataset, mode, channel, received_by, received_at, header, row_count, bytes, content)
      select ?, d.id, ?, ?, ?, ?, ?, ?, ?, ?
      from dataset d
      where d.id = ? and d.unit = ? and d.contract_hash = ? and d.state in ('APPROVED', 'OPEN')
      """;

  private static final String INSERT_KEYS =
      """
      insert into row_key (dataset, key, fingerprint, row_group, first_row, last_row, received_at)
      select ?, sent.key, sent.fingerprint, ?, sent.first_row, sent.last_row, ?
      from unnest(?::text[], ?::bytea[], ?::integer[], ?::integer[])
        as sent (key, fingerprint, first_row, last_row)
      """;

  private static final String FIND_KEYS =
      """
      select key, fingerprint, row_group, first_row, last_row
      from row_key where dataset = ? and key = any (?)
      """;

  /** A unique violation; or a deadlock, which only two writers with the same keys can have. */
  private static final Set<String> KEY_TAKEN = Set.of("23505", "40P01");

  private final DataSource dataSource;
  private final RowCipher cipher;
  private final Clock clock;

  RowRepository(DataSource dataSource, RowCipher cipher, Clock clock) {
    this.dataSource = dataSource;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public byte[] fingerprint(RowPush push) {
    return cipher.fingerprint(push);
  }

  @Override
  public Written insert(List<RowGroup> groups) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Written written = insert(connection, groups);
        if (written == Written.ALL) {
          connection.commit();
        }
        return written;
      } catch (SQLException failure) {
        if (KEY_TAKEN.contains(failure.getSQLState())) {
          return Written.KEY_TAKEN;
        }
        throw failure;
      } finally {
        end(connection);
      }
    }
  }

  /** What is not committed is undone. */
  private static void end(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Written insert(Connection connection, List<RowGroup> groups) throws SQLException {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    for (RowGroup group : groups) {
      if (!insertGroup(connection, group, now)) {
        return Written.OUTDATED;
      }
      List<RowGroup.Member> keyed = group.keyed();
      if (!keyed.isEmpty()) {
        insertKeys(connection, group, keyed, now);
      }
    }
    return Written.ALL;
  }

  private boolean insertGroup(Connection connection, RowGroup group, OffsetDateTime now)
      throws SQLException {
    RowPush any = group.any();
    byte[] csv = group.csv();
    try (PreparedStatement insert = connection.prepareStatement(INSERT_GROUP)) {
      insert.setObject(1, group.id());
      insert.setString(2, any.mode().name());
      insert.setString(3, any.channel().name());
      insert.setString(4, any.receivedBy());
      insert.setObject(5, now);
      insert.setString(6, any.header());
      insert.setInt(7, group.rows());
      insert.setInt(8, csv.length);
      insert.setBytes(9, cipher.encrypt(group.id(), any.dataset().id(), csv));
      insert.setObject(10, any.dataset().id());
      insert.setString(11, any.dataset().unit());
      insert.setString(12, any.dataset().contractHash());
      return insert.executeUpdate() == 1;
    }
  }

  private void insertKeys(
      Connection connection, RowGroup group, List<RowGroup.Member> keyed, OffsetDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_KEYS)) {
      insert.setObject(1, group.any().dataset().id());
      insert.setObject(2, group.id());
      insert.setObject(3, now);
      insert.setArray(
          4, array(connection, "text", keyed, member -> member.push().key(), String[]::new));
      insert.setArray(
          5,
          array(
              connection,
              "bytea",
              keyed,
              member -> cipher.fingerprint(member.push()),
              byte[][]::new));
      insert.setArray(
          6,
          array(connection, "integer", keyed, member -> member.receipt().first(), Integer[]::new));
      insert.setArray(
          7,
          array(connection, "integer", keyed, member -> member.receipt().last(), Integer[]::new));
      insert.executeUpdate();
    }
  }

  private static <T> Array array(
      Connection connection,
      String type,
      List<RowGroup.Member> members,
      Function<RowGroup.Member, @Nullable T> value,
      IntFunction<T[]> ofLength)
      throws SQLException {
    return connection.createArrayOf(type, members.stream().map(value).toArray(ofLength));
  }

  @Override
  public Map<String, KnownPush> find(UUID dataset, Collection<String> keys) throws SQLException {
    Map<String, KnownPush> known = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND_KEYS)) {
      select.setObject(1, dataset);
      select.setArray(2, connection.createArrayOf("text", keys.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Receipt receipt =
              new Receipt(
                  row.getObject("row_group", UUID.class),
                  row.getInt("first_row"),
                  row.getInt("last_row"));
          known.put(row.getString("key"), new KnownPush(row.getBytes("fingerprint"), receipt));
        }
      }
    }
    return known;
  }
}
