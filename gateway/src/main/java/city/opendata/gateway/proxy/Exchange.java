package city.opendata.gateway.proxy;

import city.opendata.gateway.call.AccessLog;
import city.opendata.gateway.call.Call;
import city.opendata.gateway.edge.HostGuard;
import city.opendata.gateway.edge.PathGuard;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.UnreadBody;
import city.opendata.gateway.service.Part;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way to a service and back. Both bodies flow through it piece by piece: the faster
 * side waits for the slower one, and nothing is collected.
 */
final class Exchange implements ProxyInterceptor {

  private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

  private final RoutingContext context;
  private final HttpServerRequest caller;
  private final Part part;
  private final ProxyParts parts;
  private final Promise<HttpClientRequest> opened = Promise.promise();
  private final Vigil vigil;
  private GatewayProblem failure = GatewayProblem.UNAVAILABLE;
  private @Nullable HttpClientRequest toService;
  private @Nullable UnreadBody unread;
  private boolean over;

  private Exchange(RoutingContext context, Part part, ProxyParts parts) {
    this.context = context;
    this.caller = context.request();
    this.part = part;
    this.parts = parts;
    this.vigil =
        Vigil.begin(
            context.vertx(),
            parts.monitor(),
            part,
            parts.config().signOfLifeWithin(),
            () -> giveUp(GatewayProblem.UNAVAILABLE));
  }

  /** Passes the call on. */
  static void begin(RoutingContext context, Part part, ProxyParts parts) {
    Exchange exchange = new Exchange(context, part, parts);
    parts.client().open(part).onComplete(exchange::opened);
    HttpProxy.reverseProxy(NO_WEB_SOCKETS, parts.client().client())
        .origin(proxy -> exchange.opened.future())
        .addInterceptor(exchange)
        .handle(context.request());
  }

  private void opened(AsyncResult<HttpClientRequest> result) {
    if (result.failed()) {
      opened.tryFail(result.cause());
      return;
    }
    HttpClientRequest request = result.result();
    if (over || context.response().closed() || context.response().ended()) {
      request.reset();
      opened.tryFail("The caller left");
      return;
    }
    toService = request.exceptionHandler(seenAsFailedResponse -> {});
    if (caller.headers().contains(HttpHeaders.EXPECT)) {
      context.response().writeContinue();
    }
    opened.tryComplete(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    ProxyRequest request = proxy.request();
    PassedHeaders.toService(
        request.headers(),
        HostGuard.origin(context),
        caller.remoteAddress(),
        Call.of(context).requestId());
    request.setURI(PathGuard.target(context).uri());
    Body body = request.getBody();
    request.setBody(
        Body.body(
            new RequestBody(
                body.stream(),
                parts.config().maxBody().asLongValue(),
                () -> giveUp(GatewayProblem.BODY_TOO_LARGE),
                () -> failure = GatewayProblem.BAD_FRAMING),
            body.length()));
    return proxy.sendRequest().map(this::answered).recover(this::failed);
  }

  private ProxyResponse answered(ProxyResponse response) {
    vigil.answered();
    return response;
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    unread = UnreadBody.of(context);
    unread.announce(context.response());
    Answer.send(proxy.response(), context.response())
        .onFailure(brokenOff -> hangUp())
        .onComplete(sent -> end());
    return nothingLeftForTheProxy();
  }

  /** An answer that breaks off must not look complete: the caller's connection breaks as well. */
  private void hangUp() {
    if (toService != null) {
      toService.reset();
    }
    caller.connection().close();
  }

  /** Ends the call before the service has answered it completely. */
  private void giveUp(GatewayProblem reason) {
    if (over) {
      return;
    }
    failure = reason;
    if (toService == null) {
      opened.tryFail("Given up");
    } else {
      toService.reset();
    }
  }

  /** Answers for the service. */
  private Future<ProxyResponse> failed(Throwable cause) {
    parts.refuse(context, part, failure);
    end();
    return nothingLeftForTheProxy();
  }

  /** Stays open: the caller has its answer from here. */
  private static <T> Future<T> nothingLeftForTheProxy() {
    return Promise.<T>promise().future();
  }

  private void end() {
    if (over) {
      return;
    }
    over = true;
    vigil.end();
    AccessLog.over(context);
    if (!caller.isEnded() && toService != null) {
      toService.reset();
    }
    if (unread != null) {
      unread.discard(parts.config().lingerTimeout());
    }
  }
}
