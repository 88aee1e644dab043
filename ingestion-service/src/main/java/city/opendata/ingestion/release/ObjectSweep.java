package city.opendata.ingestion.release;

import city.opendata.ingestion.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Deletes stored objects that no batch refers to. */
@ApplicationScoped
class ObjectSweep {

  private static final int AT_ONCE = 1_000;
  private static final String KNOWN = "select id from batch where id = any (?)";

  private final DataSource dataSource;
  private final ObjectStore store;
  private final JanitorConfig config;
  private final Clock clock;

  ObjectSweep(DataSource dataSource, ObjectStore store, JanitorConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  /** Returns how many objects there were. */
  int deleteOrphans() throws SQLException, IOException {
    Instant before = clock.instant().minus(config.keepOrphans());
    int deleted = store.deleteUnfinishedBefore(before);
    List<UUID> some = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Stream<UUID> objects = store.finishedBefore(before)) {
      for (UUID object : (Iterable<UUID>) objects::iterator) {
        some.add(object);
        if (some.size() == AT_ONCE) {
          deleted += deleteUnknown(connection, some);
          some.clear();
        }
      }
      return deleted + deleteUnknown(connection, some);
    }
  }

  private int deleteUnknown(Connection connection, List<UUID> objects)
      throws SQLException, IOException {
    Set<UUID> unknown = new HashSet<>(objects);
    try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setArray(1, connection.createArrayOf("uuid", objects.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          unknown.remove(row.getObject(1, UUID.class));
        }
      }
    }
    for (UUID object : unknown) {
      store.delete(object);
    }
    return unknown.size();
  }
}
