package city.opendata.kit.problem;

import city.opendata.kit.runtime.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers a call that does not come to a resource with a problem, as {@link ProblemMappers} do. */
@ApplicationScoped
public class ProblemWriter {

  private final ObjectMapper mapper;

  ProblemWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Ends the call with the problem that a failure comes to. */
  public void write(RoutingContext exchange, Throwable failure) {
    HttpServerRequest request = exchange.request();
    Language language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String requestId = RequestId.orNew(request.getHeader(RequestId.HEADER));
    Problem problem =
        ProblemRenderer.render(FailureProblem.of(failure, requestId), language, requestId);
    HttpServerResponse response =
        exchange
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
            .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .putHeader(RequestId.HEADER, requestId);
    if (problem.status() == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    response.end(json(problem));
  }

  private Buffer json(Problem problem) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(problem));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A problem is always writable", unwritable);
    }
  }
}
