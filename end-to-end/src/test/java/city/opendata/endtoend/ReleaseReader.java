package city.opendata.endtoend;

import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pages through the records all the time, and notes every page walk that mixes deliveries. */
final class ReleaseReader implements AutoCloseable {

  private static final int PAGES = 4;

  private final PlatformClient api;
  private final Queue<String> mixes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger walks = new AtomicInteger();
  private final Thread thread = new Thread(this::read, "release-reader");
  private volatile boolean running = true;

  ReleaseReader(PlatformClient api) {
    this.api = api;
    thread.start();
  }

  private void read() {
    while (running) {
      try {
        walk();
      } catch (PlatformException serviceIsDown) {
        pause();
      }
    }
  }

  /** Follows some pages; an answer that is no page ends the walk, and the next one starts anew. */
  private void walk() {
    @Nullable String page = CrashDataset.records() + "?select=id,delivery&limit=1000";
    Set<String> deliveries = new HashSet<>();
    for (int i = 0; i < PAGES && page != null; i++) {
      Answer answer =
          api.anonymous()
              .call("GET", page, Map.of("Prefer", "count=exact"), BodyPublishers.noBody());
      if (answer.status() >= 300) {
        pause();
        return;
      }
      for (JsonNode row : answer.json()) {
        deliveries.add(row.path("delivery").asText());
      }
      if (!answer.header("Content-Range").orElse("").endsWith("/" + CrashDataset.ROWS)) {
        mixes.add("counted " + answer.header("Content-Range"));
      }
      page = answer.next().map(URI::toString).orElse(null);
    }
    if (deliveries.size() != 1) {
      mixes.add("mixed " + deliveries);
    }
    walks.incrementAndGet();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  Queue<String> mixes() {
    return mixes;
  }

  int walks() {
    return walks.get();
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join();
  }
}
