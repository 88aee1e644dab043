package city.opendata.ingestion.row;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds out where rows have gone that a receipt was given for. */
@ApplicationScoped
class ReceiptRepository {

  private static final String FIND =
      """
      select received_at, row_count, null::uuid as batch, null::bigint as first_row
      from waiting_row_group where dataset = ? and id = ?
      union all
      select received_at, row_count, batch, first_row
      from row_receipt where dataset = ? and row_group = ?
      """;

  private static final String FORGET =
      """
      delete from %1$s where ctid = any (array(
        select ctid from %1$s where received_at < ? limit 10000))
      """;

  private final DataSource dataSource;
  private final Clock clock;

  ReceiptRepository(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * A group of rows.
   *
   * @param batch null while it waits
   * @param firstRow number of its first row in the batch
   */
  record KeptRows(Instant receivedAt, int rows, @Nullable UUID batch, long firstRow) {}

  /** The group of a dataset's rows; it is in one place or the other at any moment. */
  Optional<KeptRows> find(UUID dataset, UUID group) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, dataset);
      select.setObject(2, group);
      select.setObject(3, dataset);
      select.setObject(4, group);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new KeptRows(
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getInt("row_count"),
                    row.getObject("batch", UUID.class),
                    row.getLong("first_row")))
            : Optional.empty();
      }
    }
  }

  /** Forgets receipts and keys that are older; rows that still wait keep theirs. */
  void forget(Duration age) throws SQLException {
    OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    for (String table : new String[] {"row_receipt", "row_key"}) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement delete = connection.prepareStatement(FORGET.formatted(table))) {
        delete.setObject(1, before);
        int deleted;
        do {
          deleted = delete.executeUpdate();
        } while (deleted > 0);
      }
    }
  }
}
