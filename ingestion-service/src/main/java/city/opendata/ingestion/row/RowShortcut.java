package city.opendata.ingestion.row;

import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.RememberedIdentities;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.problem.ProblemWriter;
import city.opendata.kit.runtime.RequestId;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the most frequent of all calls on the thread that has read it: a small JSON body from a
 * caller and for a dataset that were both looked up a moment ago. Whatever else comes, and whatever
 * is wrong, goes on to {@link RowResource} as if nothing had been here.
 */
@ApplicationScoped
class RowShortcut {

  private static final Logger LOG = Logger.getLogger(RowShortcut.class);
  private static final String PATH = RowResource.PATH.replace("{name}", ":name");
  private static final String BEARER = "Bearer ";
  private static final String JSON = "application/json";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** What is larger would keep the thread, and with it other callers, for too long. */
  private static final int LARGEST_BODY = 16 << 10;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}");

  private final RowService rows;
  private final RowTargets targets;
  private final RememberedIdentities identities;
  private final ProblemWriter problems;

  RowShortcut(
      RowService rows,
      RowTargets targets,
      RememberedIdentities identities,
      ProblemWriter problems) {
    this.rows = rows;
    this.targets = targets;
    this.identities = identities;
    this.problems = problems;
  }

  /** Comes before the resources. */
  void register(@Observes Router router) {
    router.post(PATH).order(-1).handler(this::handle);
  }

  private void handle(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Optional<Caller> caller = isUsual(request) ? caller(request) : Optional.empty();
    Optional<RowTarget> target = targets.known(exchange.pathParam("name"));
    if (caller.isEmpty() || target.isEmpty()) {
      exchange.next();
      return;
    }
    Context context = exchange.vertx().getOrCreateContext();
    request
        .body()
        .onSuccess(body -> push(exchange, context, body, target.get(), caller.get()))
        .onFailure(broken -> fail(exchange, ProblemException.of(IngestionProblem.INCOMPLETE_BODY)));
    request.resume();
  }

  /** Nothing but the row, its type, its length and perhaps its key. */
  private static boolean isUsual(HttpServerRequest request) {
    MultiMap headers = request.headers();
    // HTTP/2 lets nobody come after who has read the body
    return request.version() == HttpVersion.HTTP_1_1
        && request.query() == null
        && request.path().endsWith("/rows")
        && JSON.equals(headers.get(HttpHeaders.CONTENT_TYPE))
        && !headers.contains(HttpHeaders.CONTENT_ENCODING)
        && !headers.contains(HttpHeaders.EXPECT)
        && isSmall(headers.get(HttpHeaders.CONTENT_LENGTH));
  }

  private static boolean isSmall(@Nullable String length) {
    return length != null
        && LENGTH.matcher(length).matches()
        && Integer.parseInt(length) <= LARGEST_BODY;
  }

  private Optional<Caller> caller(HttpServerRequest request) {
    List<String> authorizations = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (authorizations.size() != 1 || !authorizations.getFirst().startsWith(BEARER)) {
      return Optional.empty();
    }
    return identities
        .caller(authorizations.getFirst().substring(BEARER.length()))
        .filter(caller -> caller.hasAnyRole(Roles.DEPARTMENT_SYSTEM, Roles.STEWARD));
  }

  private void push(
      RoutingContext exchange, Context context, Buffer body, RowTarget target, Caller caller) {
    Optional<QueuedPush> queued = Optional.empty();
    try {
      DatasetService.requirePushable(target.dataset(), caller);
      String key = exchange.request().getHeader(IDEMPOTENCY_KEY);
      queued = rows.offer(rows.check(target, null, key, RowFormat.JSON, body.getBytes(), caller));
    } catch (ProblemException wrong) {
      // The resource finds it, too, and words it
    } catch (RuntimeException failure) {
      fail(exchange, failure);
      return;
    }
    if (queued.isEmpty()) {
      leave(exchange, body);
    } else {
      await(exchange, context, body, queued.get());
    }
  }

  private void await(RoutingContext exchange, Context context, Buffer body, QueuedPush queued) {
    long patience =
        exchange.vertx().setTimer(RowService.PATIENCE.toMillis(), late -> queued.giveUp());
    queued.whenDone(
        (answer, failure) ->
            context.runOnContext(
                done -> {
                  exchange.vertx().cancelTimer(patience);
                  answer(exchange, body, answer, failure);
                }));
  }

  private void answer(
      RoutingContext exchange,
      Buffer body,
      @Nullable RowAnswer answer,
      @Nullable Throwable failure) {
    if (failure != null) {
      fail(exchange, failure);
    } else if (exchange.response().closed()) {
      LOG.debugf("The caller hung up before its rows were kept");
    } else if (answer instanceof RowAnswer.Kept kept) {
      accept(exchange, kept);
    } else {
      leave(exchange, body);
    }
  }

  private void fail(RoutingContext exchange, Throwable failure) {
    if (!exchange.response().closed()) {
      problems.write(exchange, failure);
    }
  }

  private static void accept(RoutingContext exchange, RowAnswer.Kept kept) {
    HttpServerRequest request = exchange.request();
    RowResponse response = RowResponse.of(kept.receipt());
    exchange
        .response()
        .setStatusCode(202)
        .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
        .putHeader(HttpHeaders.LOCATION, request.absoluteURI() + "/" + response.receipt())
        .putHeader(RequestId.HEADER, RequestId.orNew(request.getHeader(RequestId.HEADER)));
    if (kept.isRepeat()) {
      exchange.response().putHeader(RowResource.REPLAYED, "true");
    }
    exchange.response().end(Json.encodeToBuffer(response));
  }

  /** Goes on as if nobody had read the body. */
  private static void leave(RoutingContext exchange, Buffer body) {
    ((RoutingContextInternal) exchange).setBody(body);
    exchange.next();
  }
}
