package city.opendata.kit.problem;

import city.opendata.kit.runtime.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
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

  private final ObjectMapper mapper;
  private final long limit;

  BodyLimit(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize limit) {
    this.mapper = mapper;
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
    HttpServerRequest request = exchange.request();
    Language language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String requestId = RequestId.orNew(request.getHeader(RequestId.HEADER));
    Problem problem =
        ProblemRenderer.render(
            ProblemException.of(KitProblem.BODY_TOO_LARGE, limit), language, requestId);
    letTheCallerFinish(exchange);
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
        .putHeader(RequestId.HEADER, requestId)
        .putHeader("Connection", "close")
        .end(write(problem));
  }

  /** Who is still sending would not read an answer on a connection that is cut at once. */
  private static void letTheCallerFinish(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    request.handler(discarded -> {}).resume();
    exchange.vertx().setTimer(LONGEST_REST_MILLIS, timer -> request.connection().close());
  }

  private Buffer write(Problem problem) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(problem));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A problem is always writable", unwritable);
    }
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
  }
}
