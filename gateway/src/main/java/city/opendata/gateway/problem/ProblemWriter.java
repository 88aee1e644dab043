package city.opendata.gateway.problem;

import city.opendata.gateway.call.Call;
import city.opendata.gateway.config.GatewayConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers a call with a problem. */
@Singleton
public class ProblemWriter {

  private static final String RETRY_AFTER_SECONDS = "3";

  private final ObjectMapper json;
  private final GatewayConfig config;

  ProblemWriter(ObjectMapper json, GatewayConfig config) {
    this.json = json;
    this.config = config;
  }

  /** The language that the caller reads. */
  public static Language language(RoutingContext context) {
    return Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * Answers, or breaks the connection when another answer has already begun.
   *
   * @param arguments fill {@code {0}}, {@code {1}} of the detail text
   */
  public void write(RoutingContext context, GatewayProblem kind, Object... arguments) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      context.request().connection().close();
      return;
    }
    Language language = language(context);
    response
        .setStatusCode(kind.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (kind.status() == 401) {
      response.putHeader("WWW-Authenticate", challenge(kind));
    }
    if (kind.status() == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    UnreadBody unread = UnreadBody.of(context);
    unread.announce(response);
    Problem problem = Problem.of(kind, language, Call.of(context).requestId(), arguments);
    response.end(body(problem)).onComplete(sent -> unread.discard(config.lingerTimeout()));
  }

  /** RFC 6750, 3.1: no error code when the caller sent no bearer token. */
  private static String challenge(GatewayProblem kind) {
    return kind == GatewayProblem.BAD_TOKEN ? "Bearer error=\"invalid_token\"" : "Bearer";
  }

  private Buffer body(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
