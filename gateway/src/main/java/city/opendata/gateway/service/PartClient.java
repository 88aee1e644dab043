package city.opendata.gateway.service;

import city.opendata.gateway.config.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The gateway's own questions to the parts. Their connections are apart from those of the calls, so
 * that a flood of calls cannot keep a probe waiting.
 */
@Singleton
public class PartClient {

  private static final int CONNECTIONS = 4;

  private final HttpClient client;
  private final GatewayConfig config;

  /** A complete answer. */
  public record Reply(int status, Buffer body) {}

  PartClient(Vertx vertx, GatewayConfig config) {
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis())),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** The address of a part. */
  public URI address(Part part) {
    return switch (part) {
      case CATALOG -> config.catalogUrl();
      case INGESTION -> config.ingestionUrl();
      case EVALUATION -> config.evaluationUrl();
      case IDENTITY_PROVIDER -> config.issuer();
    };
  }

  /** Reads a document of a part; fails when the answer is not complete in time. */
  public Future<Reply> get(Part part, String path, Duration within) {
    String base = address(part).toString();
    String address = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address)
            .setTimeout(within.toMillis());
    return client
        .request(options)
        .compose(HttpClientRequest::send)
        .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)))
        .timeout(within.toMillis(), TimeUnit.MILLISECONDS);
  }
}
