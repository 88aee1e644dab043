package city.opendata.kit.inbox;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.event.RetryLaterException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Writes a note for each event; fails as the test tells it to, after having written. */
@ApplicationScoped
public class NoteHandler implements EventHandler {

  private final DataSource dataSource;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicInteger delays = new AtomicInteger();

  NoteHandler(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void failNext(int times) {
    failures.set(times);
  }

  void breakNext(int times) {
    errors.set(times);
  }

  void delayNext(int times) {
    delays.set(times);
  }

  @Override
  public String type() {
    return "DatasetOpened";
  }

  @Override
  public void handle(Event event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into note (event_id, text) values (?, ?)")) {
      insert.setObject(1, event.id());
      insert.setString(2, event.data().path("text").asText());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    if (event.data().path("refused").asBoolean()) {
      throw new EventRejectedException("the test refuses it");
    }
    if (isNext(errors)) {
      throw new LinkageError("the test breaks it");
    }
    if (isNext(delays)) {
      throw new RetryLaterException("the test delays it", new IOException("no disk"));
    }
    if (isNext(failures)) {
      throw new IllegalStateException("the test fails it");
    }
  }

  private static boolean isNext(AtomicInteger times) {
    return times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  List<String> notes(String prefix) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select text from note where text like ? order by position")) {
      select.setString(1, prefix + "%");
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
