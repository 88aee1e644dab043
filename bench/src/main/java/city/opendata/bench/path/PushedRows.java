package city.opendata.bench.path;

import city.opendata.bench.clients.HttpConnection;
import city.opendata.bench.clients.RowSender;
import city.opendata.bench.clients.RowSenders;
import city.opendata.local.client.AccessTokens;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that push one row after the other through the gateway, each with an idempotency key, as a
 * department's system does that must not lose or repeat any.
 */
final class PushedRows implements RowSenders {

  private final BenchPlatform platform;
  private final List<String> samples;
  private final AtomicLong answered = new AtomicLong();
  private final String run = UUID.randomUUID().toString();

  /**
   * Pushes these rows, again and again.
   *
   * @param samples members of JSON objects but for the first one, the id
   */
  PushedRows(BenchPlatform platform, List<String> samples) {
    this.platform = platform;
    this.samples = List.copyOf(samples);
  }

  /** Rows that are kept, as their senders were told. */
  long answered() {
    return answered.get();
  }

  @Override
  public RowSender open() throws IOException {
    return new Client(HttpConnection.open(platform.platform().gateway()), platform.tokens());
  }

  private final class Client implements RowSender {

    private final HttpConnection connection;
    private final AccessTokens tokens;

    private Client(HttpConnection connection, AccessTokens tokens) {
      this.connection = connection;
      this.tokens = tokens;
    }

    @Override
    public void send(long id) throws IOException {
      String row = "{\"id\":" + id + "," + samples.get((int) (id % samples.size()));
      String headers =
          "Content-Type: application/json\r\nAuthorization: Bearer "
              + tokens.ofDepartment(CityDataset.UNIT)
              + "\r\nIdempotency-Key: "
              + run
              + "-"
              + id
              + "\r\n";
      HttpConnection.Reply reply =
          connection.post(CityDataset.ROWS, headers, row.getBytes(StandardCharsets.UTF_8));
      if (reply.status() != 202) {
        throw new PlatformException("A row was answered with " + reply);
      }
      answered.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
