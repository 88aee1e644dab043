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

  /**
   * A group and the keys of its members, in one statement: a second way to the server and back
   * would take as long as the commit. Nothing is inserted when the dataset is not what it was when
   * the rows were checked.
   */
  private static final String INSERT =
      """
      with inserted as (
        insert into waiting_row_group
          (id, dataset, mode, channel, received_by, received_at, header, row_count, bytes, content)
        select ?, d.id, ?, ?, ?, ?, ?, ?, ?, ?
        from dataset d
        where d.id = ? and d.unit = ? and d.contract_hash = ? and d.state in ('APPROVED', 'OPEN')
        returning id, dataset, received_at
      ), keyed as (
        insert into row_key (dataset, key, fingerprint, row_group, first_row, last_row, received_at)
        select i.dataset, sent.key, sent.fingerprint, i.id, sent.first_row, sent.last_row, i.received_at
        from inserted i, unnest(?::text[], ?::bytea[], ?::integer[], ?::integer[])
          as sent (key, fingerprint, first_row, last_row)
      )
      select 1 from inserted
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
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection()) {
      // One statement is a transaction by itself
      return groups.size() == 1
          ? insert(connection, groups.getFirst(), now)
          : insertTogether(connection, groups, now);
    } catch (SQLException failure) {
      if (KEY_TAKEN.contains(failure.getSQLState())) {
        return Written.KEY_TAKEN;
      }
      throw failure;
    }
  }

  private Written insertTogether(Connection connection, List<RowGroup> groups, OffsetDateTime now)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (RowGroup group : groups) {
        if (insert(connection, group, now) == Written.OUTDATED) {
          return Written.OUTDATED;
        }
      }
      connection.commit();
      return Written.ALL;
    } finally {
      end(connection);
    }
  }

  /** What is not committed is undone. */
  private static void end(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Written insert(Connection connection, RowGroup group, OffsetDateTime now)
      throws SQLException {
    RowPush any = group.any();
    byte[] csv = group.csv();
    List<RowGroup.Member> keyed = group.keyed();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
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
      insert.setArray(
          13, array(connection, "text", keyed, member -> member.push().key(), String[]::new));
      insert.setArray(
          14,
          array(
              connection,
              "bytea",
              keyed,
              member -> cipher.fingerprint(member.push()),
              byte[][]::new));
      insert.setArray(
          15,
          array(connection, "integer", keyed, member -> member.receipt().first(), Integer[]::new));
      insert.setArray(
          16,
          array(connection, "integer", keyed, member -> member.receipt().last(), Integer[]::new));
      try (ResultSet inserted = insert.executeQuery()) {
        return inserted.next() ? Written.ALL : Written.OUTDATED;
      }
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
