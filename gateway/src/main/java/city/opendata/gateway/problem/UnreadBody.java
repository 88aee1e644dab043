package city.opendata.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * The rest of a request that was answered before it had been read.
 *
 * <p>Closing at once would reset the connection, and a caller that is still sending would lose the
 * answer. So a small rest is read and thrown away, and after a large one the connection stays open
 * a little while for the answer to arrive, and is then closed.
 */
public final class UnreadBody {

  private static final long SMALL = 64 * 1024;

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final boolean closes;

  private UnreadBody(RoutingContext context, boolean closes) {
    this.context = context;
    this.request = context.request();
    this.closes = closes;
  }

  /** What the caller has still to send at this moment. */
  public static UnreadBody of(RoutingContext context) {
    HttpServerRequest request = context.request();
    return new UnreadBody(context, !request.isEnded() && !isSmall(request));
  }

  private static boolean isSmall(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.EXPECT)
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return false;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null || Long.parseLong(length) <= SMALL;
    } catch (NumberFormatException malformed) {
      return false;
    }
  }

  /** Tells the caller that the connection will close, before the answer's head is sent. */
  public void announce(HttpServerResponse response) {
    if (closes) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** Reads and forgets the rest once the answer is sent. */
  public void discard(Duration linger) {
    if (request.isEnded()) {
      if (closes) {
        request.connection().close();
      }
      return;
    }
    request.resume();
    if (closes) {
      long timer =
          context.vertx().setTimer(linger.toMillis(), fired -> request.connection().close());
      request
          .end()
          .onComplete(
              ended -> {
                context.vertx().cancelTimer(timer);
                request.connection().close();
              });
    }
  }
}
