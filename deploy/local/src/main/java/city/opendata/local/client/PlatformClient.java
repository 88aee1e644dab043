package city.opendata.local.client;

import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the platform through its gateway, as one account or as nobody. */
public final class PlatformClient implements AutoCloseable {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(120);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI gateway;
  private final AccessTokens tokens;

  /** A client of the platform behind this gateway, with tokens from this endpoint. */
  public PlatformClient(URI gateway, URI tokenUrl) {
    this.gateway = gateway;
    this.tokens = new AccessTokens(http, tokenUrl);
  }

  /** Calls without a token. */
  public Caller anonymous() {
    return new Caller(null);
  }

  /** Calls as a person, one of the demo accounts. */
  public Caller as(String username) {
    return new Caller(() -> tokens.ofPerson(username));
  }

  /** Calls as a unit's department system. */
  public Caller asDepartment(String unit) {
    return new Caller(() -> tokens.ofDepartment(unit));
  }

  @Override
  public void close() {
    http.close();
  }

  /** One account's calls; a path may also be an absolute address. */
  public final class Caller {

    private final java.util.function.@Nullable Supplier<String> token;

    private Caller(java.util.function.@Nullable Supplier<String> token) {
      this.token = token;
    }

    public Answer get(String path) {
      return call("GET", path, Map.of(), BodyPublishers.noBody());
    }

    /** Sends a JSON text. */
    public Answer post(String path, String json) {
      return call(
          "POST", path, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(json));
    }

    /** Replaces a JSON thing. */
    public Answer put(String path, String json) {
      return call(
          "PUT", path, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(json));
    }

    /** Replaces what is kept as a CSV file. */
    public Answer putCsv(String path, byte[] csv) {
      return call(
          "PUT",
          path,
          Map.of("Content-Type", "text/csv; charset=utf-8"),
          BodyPublishers.ofByteArray(csv));
    }

    /** Sends bytes with headers of the caller's own. */
    public Answer post(String path, byte[] body, Map<String, String> headers) {
      return call("POST", path, headers, BodyPublishers.ofByteArray(body));
    }

    /** Sends anything. */
    public Answer call(
        String method, String path, Map<String, String> headers, BodyPublisher body) {
      URI uri = gateway.resolve(path);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri).timeout(LONGEST_CALL).method(method, body);
      request.header("Accept-Language", "en");
      headers.forEach(request::header);
      if (token != null) {
        request.header("Authorization", "Bearer " + token.get());
      }
      String line = method + " " + uri.getPath();
      try {
        return new Answer(
            line, http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new PlatformException(line + " got no answer: " + e, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PlatformException(line + " was interrupted", e);
      }
    }
  }
}
