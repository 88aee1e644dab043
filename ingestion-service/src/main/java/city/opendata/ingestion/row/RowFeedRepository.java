package city.opendata.ingestion.row;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The way of waiting rows into their batches, in the transaction that makes the batch. */
@ApplicationScoped
class RowFeedRepository {

  private static final String COUNT =
      "select dataset, sum(row_count), sum(bytes) from waiting_row_group group by dataset";

  /** Goes from one dataset to the next in the index, however many rows each has. */
  private static final String DATASETS =
      """
      with recursive found as (
        (select dataset from waiting_row_group order by dataset limit 1)
        union all
        select (
          select w.dataset from waiting_row_group w
          where w.dataset > found.dataset order by w.dataset limit 1)
        from found where found.dataset is not null)
      select dataset from found where dataset is not null
      """;

  private static final String ANY =
      "select exists (select from waiting_row_group where dataset = ?)";

  private static final String BEGIN =
      "insert into row_feed (dataset) values (?) on conflict do nothing";

  private static final String LOCK =
      """
      select f.batched_at, b.state in ('RECEIVED', 'PROCESSING') as is_unfinished
      from row_feed f left join batch b on b.id = f.last_batch
      where f.dataset = ? for update of f
      """;

  private static final String WAITING =
      """
      select id, mode, channel, received_by, header, row_count, bytes, content
      from waiting_row_group where dataset = ? order by position
      """;

  private static final String MOVE =
      """
      with gone as (
        delete from waiting_row_group w
        using unnest(?::uuid[], ?::bigint[]) as taken (id, first_row)
        where w.id = taken.id
        returning w.id, w.dataset, w.received_at, w.row_count, taken.first_row)
      insert into row_receipt (row_group, dataset, received_at, row_count, batch, first_row)
      select id, dataset, received_at, row_count, ?, first_row from gone
      """;

  private static final String END =
      "update row_feed set last_batch = ?, batched_at = ? where dataset = ?";

  /** A few at a time: their contents are in memory. */
  private static final int FETCH_GROUPS = 16;

  private final DataSource dataSource;

  RowFeedRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The last batch of a dataset's rows.
   *
   * @param at when it was made; null when there was none
   * @param isUnfinished whether it still waits for a worker or is being worked on
   */
  record LastBatch(@Nullable Instant at, boolean isUnfinished) {}

  /** Takes groups until one is refused. */
  @FunctionalInterface
  interface Taker {
    boolean take(WaitingRows group) throws IOException;
  }

  /** The datasets with waiting rows. */
  List<UUID> datasets() throws SQLException {
    List<UUID> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DATASETS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
    }
    return found;
  }

  /** How much waits. */
  RowBacklog.Waiting count() throws SQLException {
    Map<UUID, Long> rows = new HashMap<>();
    long bytes = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COUNT);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.put(row.getObject(1, UUID.class), row.getLong(2));
        bytes += row.getLong(3);
      }
    }
    return new RowBacklog.Waiting(rows, bytes);
  }

  boolean isAnyWaiting(UUID dataset) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ANY)) {
      select.setObject(1, dataset);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Keeps others from making batches of the dataset's rows until the transaction ends. */
  LastBatch lock(UUID dataset) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
        insert.setObject(1, dataset);
        insert.executeUpdate();
      }
      try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
        lock.setObject(1, dataset);
        try (ResultSet row = lock.executeQuery()) {
          row.next();
          OffsetDateTime at = row.getObject("batched_at", OffsetDateTime.class);
          return new LastBatch(at == null ? null : at.toInstant(), row.getBoolean("is_unfinished"));
        }
      }
    }
  }

  /** Shows the waiting groups of a dataset in their order. */
  void read(UUID dataset, Taker taker) throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setFetchSize(FETCH_GROUPS);
      select.setObject(1, dataset);
      try (ResultSet row = select.executeQuery()) {
        boolean more = true;
        while (more && row.next()) {
          more = taker.take(WaitingRows.read(row));
        }
      }
    }
  }

  /** Lets the groups be part of a batch, which exists already. */
  void move(UUID dataset, UUID batch, RowDelivery rows, Instant now) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement move = connection.prepareStatement(MOVE)) {
        move.setArray(1, connection.createArrayOf("uuid", rows.groups()));
        move.setArray(2, connection.createArrayOf("bigint", rows.firstRows()));
        move.setObject(3, batch);
        if (move.executeUpdate() != rows.groups().length) {
          throw new IllegalStateException("Rows of dataset " + dataset + " went elsewhere");
        }
      }
      try (PreparedStatement end = connection.prepareStatement(END)) {
        end.setObject(1, batch);
        end.setObject(2, now.atOffset(ZoneOffset.UTC));
        end.setObject(3, dataset);
        end.executeUpdate();
      }
    }
  }
}
