package city.opendata.gateway.edge;

import city.opendata.gateway.edge.RequestTarget.RefusedException;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Refuses a path that is not in its normal form, before anything is chosen by it, and escapes what
 * the caller should have escaped: people paste addresses with Chinese characters.
 */
@Singleton
public class PathGuard implements Handler<RoutingContext> {

  private static final String KEY = RequestTarget.class.getName();

  private final ProblemWriter problems;

  PathGuard(ProblemWriter problems) {
    this.problems = problems;
  }

  /** The target of a call that passed this guard. */
  public static RequestTarget target(RoutingContext context) {
    return Objects.requireNonNull(context.<RequestTarget>get(KEY), "target");
  }

  @Override
  public void handle(RoutingContext context) {
    String raw = context.request().uri();
    RequestTarget target;
    try {
      target = RequestTarget.parse(raw);
    } catch (RefusedException refused) {
      problems.write(
          context, refused.isInQuery() ? GatewayProblem.BAD_QUERY : GatewayProblem.BAD_PATH);
      return;
    }
    if (target.uri().equals(raw)) {
      context.put(KEY, target);
      context.next();
    } else {
      context.reroute(context.request().method(), target.uri());
    }
  }
}
