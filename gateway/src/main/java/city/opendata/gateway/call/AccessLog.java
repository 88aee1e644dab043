package city.opendata.gateway.call;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Writes one line per call; never a token, a query string, a value in a path, or a body. */
public final class AccessLog {

  private static final Logger LOG = Logger.getLogger("access");

  private AccessLog() {}

  /** Logs the call once; later calls do nothing. */
  public static void over(RoutingContext context) {
    Call call = Call.of(context);
    if (!call.shouldLog()) {
      return;
    }
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    LOG.info(
        request.method().name()
            + (" " + ShownPath.of(request.uri()))
            + (" status=" + (response.ended() ? response.getStatusCode() : "aborted"))
            + (" ms=" + call.millis())
            + (" in=" + request.bytesRead())
            + (" out=" + response.bytesWritten())
            + (" requestId=" + call.requestId())
            + (" subject=" + call.subject()));
  }
}
