package city.opendata.gateway.edge;

import city.opendata.gateway.config.GatewayConfig;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets pages of the configured origins read public data. Reading only, and without a token: a page
 * of another origin never acts for a signed-in user.
 */
@Singleton
public class CrossOrigin implements Handler<RoutingContext> {

  private static final String READABLE =
      "Link, Location, ETag, Content-Range, Retry-After, X-Request-Id";
  private static final String SENDABLE =
      "Accept, Accept-Language, If-None-Match, If-Modified-Since, Prefer, Range, X-Request-Id";

  private final List<String> origins;

  CrossOrigin(GatewayConfig config) {
    this.origins = config.corsOrigins().orElse(List.of());
  }

  @Override
  public void handle(RoutingContext context) {
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origins.isEmpty() || !allowed(context, origin)) {
      context.next();
      return;
    }
    MultiMap headers = context.response().headers();
    headers.set("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin);
    headers.set("Access-Control-Expose-Headers", READABLE);
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    if (isPreflight(context)) {
      headers.set("Access-Control-Allow-Methods", "GET, HEAD");
      headers.set("Access-Control-Allow-Headers", SENDABLE);
      headers.set("Access-Control-Max-Age", "3600");
      context.response().setStatusCode(204).end();
      return;
    }
    context.next();
  }

  private boolean allowed(RoutingContext context, String origin) {
    boolean reading =
        HttpMethod.GET.equals(context.request().method())
            || HttpMethod.HEAD.equals(context.request().method())
            || isPreflight(context);
    return reading && (origins.contains("*") || origins.contains(origin));
  }

  private static boolean isPreflight(RoutingContext context) {
    return HttpMethod.OPTIONS.equals(context.request().method())
        && context.request().headers().contains("Access-Control-Request-Method");
  }
}
