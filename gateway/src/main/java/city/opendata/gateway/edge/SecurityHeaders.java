package city.opendata.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells browsers what an answer of the platform may never be used for. */
@Singleton
public class SecurityHeaders implements Handler<RoutingContext> {

  private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

  /** The page of Swagger UI configures itself in an inline script and styles its images inline. */
  private static final String DOCS =
      "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void handle(RoutingContext context) {
    String path = PathGuard.target(context).path();
    boolean docs = path.equals("/docs") || path.startsWith("/docs/");
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", docs ? DOCS : DATA_ONLY);
    if (HostGuard.origin(context).secure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    context.next();
  }

  /** Those that do not depend on what is asked for, so that refusals carry them as well. */
  static void setAlways(MultiMap headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", DATA_ONLY);
  }
}
