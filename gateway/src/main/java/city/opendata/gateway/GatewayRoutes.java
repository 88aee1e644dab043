package city.opendata.gateway;

import city.opendata.gateway.call.Call;
import city.opendata.gateway.edge.CallStart;
import city.opendata.gateway.edge.CrossOrigin;
import city.opendata.gateway.edge.HostGuard;
import city.opendata.gateway.edge.MethodGuard;
import city.opendata.gateway.edge.OperationsGuard;
import city.opendata.gateway.edge.PathGuard;
import city.opendata.gateway.edge.SecurityHeaders;
import city.opendata.gateway.health.HealthPage;
import city.opendata.gateway.openapi.OpenApiPage;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import city.opendata.gateway.proxy.ServiceProxy;
import city.opendata.gateway.token.TokenGuard;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** The way of a call through the gateway, from top to bottom. */
@Singleton
class GatewayRoutes {

  private static final Logger LOG = Logger.getLogger(GatewayRoutes.class);

  /** Before every route of Quarkus, so that /q and /docs are guarded as well. */
  private static final int FIRST = -10_000;

  private static final int LAST = Integer.MAX_VALUE;

  private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

  private final List<Handler<RoutingContext>> guards;
  private final TokenGuard tokens;
  private final ServiceProxy services;
  private final OpenApiPage openApi;
  private final HealthPage health;
  private final ProblemWriter problems;

  GatewayRoutes(
      CallStart start,
      HostGuard host,
      PathGuard path,
      MethodGuard method,
      SecurityHeaders security,
      OperationsGuard operations,
      CrossOrigin crossOrigin,
      TokenGuard tokens,
      ServiceProxy services,
      OpenApiPage openApi,
      HealthPage health,
      ProblemWriter problems) {
    this.guards = List.of(start, host, path, method, security, operations, crossOrigin);
    this.tokens = tokens;
    this.services = services;
    this.openApi = openApi;
    this.health = health;
    this.problems = problems;
  }

  void routes(@Observes Router router) {
    int order = FIRST;
    for (Handler<RoutingContext> guard : guards) {
      router.route().order(order++).handler(guard);
    }
    for (String page : List.of("/", "/openapi", "/health", "/docs", "/docs/*")) {
      router.route(page).order(order++).handler(this::onlyRead);
    }
    router.route("/api/*").handler(tokens);
    router.route("/api/*").handler(services);
    for (HttpMethod reading : READING) {
      router.route(reading, "/openapi").handler(openApi);
      router.route(reading, "/health").handler(health);
      router.route(reading, "/").handler(context -> context.redirect("/docs/"));
    }
    router.route().order(LAST).handler(this::notFound);
    router.route().order(FIRST).failureHandler(this::failed);
  }

  private void onlyRead(RoutingContext context) {
    if (READING.contains(context.request().method())) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
    problems.write(context, GatewayProblem.METHOD_NOT_ALLOWED);
  }

  private void notFound(RoutingContext context) {
    problems.write(context, GatewayProblem.NOT_FOUND);
  }

  private void failed(RoutingContext context) {
    CallStart.begin(context);
    GatewayProblem problem =
        switch (context.statusCode()) {
          // The router itself accepts no call without a host, and none to a path without "/".
          case 400 -> GatewayProblem.BAD_HOST;
          case 404 -> GatewayProblem.BAD_PATH;
          default -> GatewayProblem.INTERNAL_ERROR;
        };
    if (problem == GatewayProblem.INTERNAL_ERROR) {
      LOG.errorf(context.failure(), "Call failed requestId=%s", Call.of(context).requestId());
    }
    problems.write(context, problem);
  }
}
