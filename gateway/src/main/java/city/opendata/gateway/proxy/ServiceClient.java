package city.opendata.gateway.proxy;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.PartClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;

/** The connections on which calls are passed on. */
@Singleton
class ServiceClient {

  private static final int LARGEST_HEADERS = 32 * 1024;

  private final HttpClient client;
  private final PartClient addresses;

  ServiceClient(Vertx vertx, GatewayConfig config, PartClient addresses) {
    this.addresses = addresses;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setMaxInitialLineLength(LARGEST_HEADERS),
            new PoolOptions()
                .setHttp1MaxSize(config.connections())
                .setMaxWaitQueueSize(config.connections()));
  }

  HttpClient client() {
    return client;
  }

  /** Opens a request to a service. */
  Future<HttpClientRequest> open(Part part) {
    URI address = addresses.address(part);
    boolean secure = "https".equals(address.getScheme());
    int usual = secure ? 443 : 80;
    return client.request(
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(address.getPort() < 0 ? usual : address.getPort())
            .setSsl(secure));
  }
}
