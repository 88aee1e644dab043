package city.opendata.gateway.call;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Writes one line per call; never a token, a query string or a body. */
public final class AccessLog {

  private static final Logger LOG = Logger.getLogger("access");
  private static final int LONGEST_PATH = 300;

  private AccessLog() {}

  /** Logs the call once; later calls do nothing. */
  public static void over(RoutingContext context) {
    Call call = Call.of(context);
    if (!call.shouldLog()) {
      return;
    }
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    LOG.infof(
        "%s %s status=%s ms=%d in=%d out=%d requestId=%s subject=%s",
        request.method().name(),
        printable(request.uri()),
        response.ended() ? response.getStatusCode() : "aborted",
        call.millis(),
        request.bytesRead(),
        response.bytesWritten(),
        call.requestId(),
        call.subject());
  }

  /** The path alone, without anything that could forge a second line. */
  static String printable(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    return shown.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
