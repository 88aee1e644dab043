package city.opendata.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a request that announces a body above the limit with a problem, before Quarkus closes the
 * connection without a word.
 */
@ApplicationScoped
class BodyLimit {

  /** Before Quarkus checks the same limit. */
  private static final int FIRST = 1000;

  private static final long LONGEST_REST_MILLIS = 5000;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final ProblemWriter problems;
  private final long limit;

  BodyLimit(
      ProblemWriter problems,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize limit) {
    this.problems = problems;
    this.limit = limit.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext exchange) {
    if (announced(exchange.request()) <= limit) {
      exchange.next();
      return;
    }
    letTheCallerFinish(exchange);
    exchange.response().putHeader("Connection", "close");
    problems.write(exchange, ProblemException.of(KitProblem.BODY_TOO_LARGE, limit));
  }

  /** Who is still sending would not read an answer on a connection that is cut at once. */
  private static void letTheCallerFinish(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    request.handler(discarded -> {}).resume();
    exchange.vertx().setTimer(LONGEST_REST_MILLIS, timer -> request.connection().close());
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : -1;
  }
}
