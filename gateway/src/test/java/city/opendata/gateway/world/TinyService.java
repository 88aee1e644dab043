package city.opendata.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A service behind the gateway, as a test wants it to behave. */
public final class TinyService {

  private final Vertx vertx;
  private final String name;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Map<String, BiConsumer<HttpServerRequest, Seen>> behaviour =
      new ConcurrentHashMap<>();
  private volatile int readyStatus = 200;
  private volatile boolean brokerUp = true;
  private volatile boolean frozen;
  private volatile String openApi = "{\"openapi\":\"3.1.0\",\"paths\":{}}";
  private HttpServer server;
  private int port;

  TinyService(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
    start();
  }

  /** Listens again on the port it had. */
  public void start() {
    try {
      server =
          vertx
              .createHttpServer(new HttpServerOptions().setMaxInitialLineLength(32_768))
              .requestHandler(this::handle)
              .listen(port, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
      port = server.actualPort();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops listening and hangs up on everyone. */
  public void stop() {
    try {
      server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Forgets what a test wanted. */
  public void reset() {
    seen.clear();
    behaviour.clear();
    readyStatus = 200;
    brokerUp = true;
    frozen = false;
  }

  /** Accepts connections and never answers, not even a probe. */
  public void freeze() {
    frozen = true;
  }

  public void answerReadinessWith(int status) {
    readyStatus = status;
  }

  public void describeItself(String document) {
    openApi = document.replace('\'', '"');
  }

  /** Says at its health page whether it reaches Kafka; its readiness does not depend on that. */
  public void reachKafka(boolean reaches) {
    brokerUp = reaches;
  }

  /** What a path does; without this it reads everything and echoes what it saw. */
  public void on(String path, BiConsumer<HttpServerRequest, Seen> action) {
    behaviour.put(path, action);
  }

  /** The calls, without the gateway's own questions. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  public Seen onlySeen() {
    if (seen.size() != 1) {
      throw new AssertionError(name + " saw " + seen.size() + " calls");
    }
    return seen.getFirst();
  }

  private void handle(HttpServerRequest request) {
    if (frozen) {
      return;
    }
    if (request.path().equals("/q/health/ready")) {
      request.response().setStatusCode(readyStatus).end("{}");
    } else if (request.path().equals("/q/health")) {
      request.response().setStatusCode(brokerUp ? 200 : 503).end(checks().encode());
    } else if (request.path().equals("/q/openapi")) {
      request.response().putHeader("Content-Type", "application/json").end(openApi);
    } else {
      Seen call = new Seen(request);
      seen.add(call);
      behaviour.getOrDefault(request.path(), this::echo).accept(request, call);
    }
  }

  private JsonObject checks() {
    return new JsonObject()
        .put(
            "checks",
            new JsonArray()
                .add(check("Database connections health check", true))
                .add(check("Kafka connection health check", brokerUp)));
  }

  private static JsonObject check(String name, boolean up) {
    return new JsonObject().put("name", name).put("status", up ? "UP" : "DOWN");
  }

  private void echo(HttpServerRequest request, Seen call) {
    var _ = call.complete().thenAccept(complete -> respond(request, describe(call).encode()));
  }

  private JsonObject describe(Seen call) {
    return new JsonObject()
        .put("service", name)
        .put("method", call.method())
        .put("uri", call.uri())
        .put("received", call.received());
  }

  private static void respond(HttpServerRequest request, String json) {
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Content-Length", String.valueOf(json.length()))
        .end(json);
  }
}
