package city.opendata.gateway.edge;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Refuses a Host header from which no link could be built. */
@Singleton
public class HostGuard implements Handler<RoutingContext> {

  private static final String KEY = PublicOrigin.class.getName();

  private final ProblemWriter problems;
  private final Optional<PublicOrigin> configured;

  HostGuard(ProblemWriter problems, GatewayConfig config) {
    this.problems = problems;
    this.configured = config.publicUrl().map(PublicOrigin::of);
  }

  /** The origin of a call that passed this guard. */
  public static PublicOrigin origin(RoutingContext context) {
    return Objects.requireNonNull(context.<PublicOrigin>get(KEY), "origin");
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<PublicOrigin> asked = asked(context.request());
    if (asked.isEmpty()) {
      problems.write(context, GatewayProblem.BAD_HOST);
      return;
    }
    context.put(KEY, configured.orElseGet(asked::get));
    context.next();
  }

  private static Optional<PublicOrigin> asked(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    if (authority == null || request.headers().getAll(HttpHeaders.HOST).size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(PublicOrigin.of(request.scheme(), authority.host(), authority.port()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
