package city.opendata.gateway.edge;

import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Refuses methods that no address uses: TRACE shows headers back, CONNECT opens tunnels. */
@Singleton
public class MethodGuard implements Handler<RoutingContext> {

  private static final List<HttpMethod> USED =
      List.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final ProblemWriter problems;

  MethodGuard(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (USED.contains(context.request().method())) {
      context.next();
      return;
    }
    String allowed = String.join(", ", USED.stream().map(HttpMethod::name).toList());
    context.response().putHeader(HttpHeaders.ALLOW, allowed);
    problems.write(context, GatewayProblem.METHOD_NOT_ALLOWED);
  }
}
