package city.opendata.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Streams a service's answer to the caller.
 *
 * <p>Not left to the proxy: when an answer breaks off, the proxy closes the caller's connection in
 * a way that Quarkus does not notice, and then waits for the call when it shuts down.
 */
final class Answer {

  private Answer() {}

  /** Fails when one side broke off; the answer has no end then. */
  static Future<Void> send(ProxyResponse from, HttpServerResponse to) {
    to.setStatusCode(from.getStatusCode());
    if (from.getStatusMessage() != null) {
      to.setStatusMessage(from.getStatusMessage());
    }
    PassedHeaders.toCaller(from.headers());
    from.headers().forEach(header -> to.headers().add(header.getKey(), header.getValue()));
    Body body = from.getBody();
    if (body.length() >= 0) {
      to.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    } else {
      to.setChunked(true);
    }
    return body.stream().pipe().endOnFailure(false).to(to);
  }
}
