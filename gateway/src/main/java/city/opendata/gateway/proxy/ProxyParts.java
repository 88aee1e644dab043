package city.opendata.gateway.proxy;

import city.opendata.gateway.config.GatewayConfig;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.Language;
import city.opendata.gateway.problem.ProblemWriter;
import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.ServiceMonitor;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What every exchange needs. */
@Singleton
record ProxyParts(
    ServiceClient client, ServiceMonitor monitor, ProblemWriter problems, GatewayConfig config) {

  /** Answers for a service. */
  void refuse(RoutingContext context, Part part, GatewayProblem problem) {
    switch (problem) {
      case BODY_TOO_LARGE -> problems.write(context, problem, config.maxBody().asLongValue());
      case UNAVAILABLE -> {
        boolean english = ProblemWriter.language(context) == Language.EN;
        problems.write(context, problem, english ? part.english() : part.chinese());
      }
      default -> problems.write(context, problem);
    }
  }
}
