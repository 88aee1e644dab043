package city.opendata.gateway.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/** Three tiny services and an identity provider around the gateway, once for all tests. */
public final class World implements QuarkusTestResourceLifecycleManager {

  /** The body limit in tests: large enough for the streaming tests. */
  public static final long MAX_BODY = 400L * 1024 * 1024;

  private Vertx vertx;
  private TinyService catalog;
  private TinyService ingestion;
  private TinyService evaluation;
  private FakeIssuer issuer;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    catalog = new TinyService(vertx, "catalog");
    ingestion = new TinyService(vertx, "ingestion");
    evaluation = new TinyService(vertx, "evaluation");
    issuer = new FakeIssuer(vertx);
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.log.console.json.enabled", "false");
    settings.put("quarkus.oidc.auth-server-url", issuer.issuer());
    settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
    settings.put("opendata.gateway.catalog-url", catalog.url());
    settings.put("opendata.gateway.ingestion-url", ingestion.url());
    settings.put("opendata.gateway.evaluation-url", evaluation.url());
    settings.put("opendata.gateway.max-body", String.valueOf(MAX_BODY));
    settings.put("opendata.gateway.probe-interval", "1S");
    settings.put("opendata.gateway.give-up-after-missed-probes", "4");
    settings.put("opendata.gateway.openapi-cache", "100MS");
    settings.put("opendata.gateway.cors-origins", "https://reuse.example");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(World.class));
  }

  @Override
  public void stop() {
    if (vertx != null) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  public TinyService catalog() {
    return catalog;
  }

  public TinyService ingestion() {
    return ingestion;
  }

  public TinyService evaluation() {
    return evaluation;
  }

  public FakeIssuer issuer() {
    return issuer;
  }

  /** As at the start: everything is up, and nothing is remembered. */
  public void reset() {
    catalog.reset();
    ingestion.reset();
    evaluation.reset();
  }
}
