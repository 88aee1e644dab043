package city.opendata.gateway.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider that signs whatever a test asks for. */
public final class FakeIssuer {

  private static final String REALM = "/realms/open-data";

  private final Vertx vertx;
  private volatile RsaJsonWebKey key = newKey("first");
  private volatile boolean frozen;
  private HttpServer server;
  private int port;

  FakeIssuer(Vertx vertx) {
    this.vertx = vertx;
    start();
  }

  public void start() {
    try {
      server =
          vertx
              .createHttpServer()
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

  public void stop() {
    try {
      server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public void freeze(boolean freeze) {
    frozen = freeze;
  }

  public String issuer() {
    return "http://127.0.0.1:" + port + REALM;
  }

  /** Signs with a new key from now on, and publishes only that. */
  public void rotateKey(String id) {
    key = newKey(id);
  }

  public static RsaJsonWebKey newKey(String id) {
    try {
      RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
      made.setKeyId(id);
      made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      made.setUse("sig");
      return made;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A genuine token. */
  public String token() {
    return sign(claims(), key);
  }

  public JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer());
    claims.setSubject("subject-1");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    claims.setStringClaim("typ", "Bearer");
    return claims;
  }

  public String sign(JwtClaims claims) {
    return sign(claims, key);
  }

  public static String sign(JwtClaims claims, RsaJsonWebKey with) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(with.getPrivateKey());
    signature.setKeyIdHeaderValue(with.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private void handle(HttpServerRequest request) {
    if (frozen) {
      return;
    }
    JsonObject answer =
        switch (request.path()) {
          case REALM + "/.well-known/openid-configuration" ->
              new JsonObject()
                  .put("issuer", issuer())
                  .put("jwks_uri", issuer() + "/certs")
                  .put("token_endpoint", issuer() + "/token");
          case REALM + "/certs" ->
              new JsonObject()
                  .put(
                      "keys",
                      new io.vertx.core.json.JsonArray()
                          .add(new JsonObject(key.toJson(OutputControlLevel.PUBLIC_ONLY))));
          default -> new JsonObject();
        };
    request.response().putHeader("Content-Type", "application/json").end(answer.encode());
  }
}
