package city.opendata.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.gateway.world.FakeIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenTest extends GatewayTest {

  private static final String PATH = "/api/ingestion/v1/datasets/x/batches";

  private static ValidatableResponse sendWith(String authorization) {
    return given().header("Authorization", authorization).body("a,b").post(PATH).then();
  }

  private void isRefused(String authorization) {
    sendWith(authorization)
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .body("type", equalTo("urn:open-data:problem:unauthenticated"));
    assertThat(world.ingestion().seen()).isEmpty();
  }

  @Test
  void aCallWithoutATokenPassesAsAnonymous() {
    when().get("/api/data/v1/x").then().statusCode(200);

    assertThat(world.ingestion().onlySeen().headers().contains("Authorization")).isFalse();
  }

  @Test
  void aGenuineTokenReachesTheServiceWithTheWholeBody() {
    String token = "Bearer " + world.issuer().token();

    sendWith(token).statusCode(200).body("received", equalTo(3));

    assertThat(world.ingestion().onlySeen().headers().getAll("Authorization"))
        .containsExactly(token);
  }

  @Test
  void anExpiredTokenIsRefused() {
    JwtClaims claims = world.issuer().claims();
    claims.setExpirationTimeMinutesInTheFuture(-2);

    isRefused("Bearer " + world.issuer().sign(claims));
  }

  @Test
  void aTokenThatNeverExpiresIsRefused() {
    JwtClaims claims = world.issuer().claims();
    claims.unsetClaim("exp");

    isRefused("Bearer " + world.issuer().sign(claims));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefusedEvenIfTheKeyIsRight() {
    JwtClaims claims = world.issuer().claims();
    claims.setIssuer("http://localhost:8180/realms/other");

    isRefused("Bearer " + world.issuer().sign(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "unknown"})
  void aTokenSignedByAnotherKeyIsRefused(String keyId) {
    isRefused("Bearer " + FakeIssuer.sign(world.issuer().claims(), FakeIssuer.newKey(keyId)));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    String payload = base64(world.issuer().claims().toJson());

    isRefused("Bearer " + header + "." + payload + ".");
    isRefused("Bearer " + header + "." + payload + "." + base64("x"));
  }

  @Test
  void aTokenSignedWithTheIssuersNameAsASharedSecretIsRefused() throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(world.issuer().claims().toJson());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKeyIdHeaderValue("first");
    signature.setKey(new HmacKey(new byte[64]));

    isRefused("Bearer " + signature.getCompactSerialization());
  }

  @Test
  void aTokenWhoseContentWasChangedIsRefused() {
    String[] parts = world.issuer().token().split("\\.", -1);
    JwtClaims claims = world.issuer().claims();
    claims.setSubject("somebody-else");

    isRefused("Bearer " + parts[0] + "." + base64(claims.toJson()) + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a.b.c", "....", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9.bm8.x"})
  void aMalformedTokenIsRefused(String token) {
    isRefused("Bearer " + token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YWRtaW46YWRtaW4=", "DPoP a.b.c", "Bearer", "token", "Negotiate x"})
  void anotherSchemeIsRefused(String authorization) {
    sendWith(authorization).statusCode(401).header("WWW-Authenticate", "Bearer");

    assertThat(world.ingestion().seen()).isEmpty();
  }

  @Test
  void theReasonIsInTheCallersLanguage() {
    given()
        .header("Authorization", "Bearer abc")
        .header("Accept-Language", "en-GB")
        .get(PATH)
        .then()
        .statusCode(401)
        .body("title", equalTo("Not signed in"));
  }

  @Test
  void aTokenSignedWithANewKeyIsAcceptedOnceTheKeyIsPublished() throws InterruptedException {
    // Keys are fetched anew at most once a second in tests.
    Thread.sleep(1_200);
    world.issuer().rotateKey("second");

    sendWith("Bearer " + world.issuer().token()).statusCode(200);
  }

  @Test
  void knownKeysServeWhileTheIdentityProviderIsAway() {
    String token = "Bearer " + world.issuer().token();
    sendWith(token).statusCode(200);
    world.issuer().stop();
    try {
      sendWith(token).statusCode(200);
    } finally {
      world.issuer().start();
    }
  }

  @Test
  void aTokenThatCannotBeCheckedNowIsAProblemOfThePlatform() throws InterruptedException {
    String token = "Bearer " + FakeIssuer.sign(world.issuer().claims(), FakeIssuer.newKey("new"));
    Thread.sleep(1_200);
    world.issuer().stop();
    try {
      sendWith(token)
          .statusCode(503)
          .header("Retry-After", equalTo("3"))
          .body("type", equalTo("urn:open-data:problem:unavailable"));
      assertThat(world.ingestion().seen()).isEmpty();
    } finally {
      world.issuer().start();
    }
  }

  @Test
  void aFrozenIdentityProviderDoesNotHoldACallerForLong() throws InterruptedException {
    String token = "Bearer " + FakeIssuer.sign(world.issuer().claims(), FakeIssuer.newKey("newer"));
    Thread.sleep(1_200);
    world.issuer().freeze(true);
    try {
      long started = System.nanoTime();
      sendWith(token).statusCode(503);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    } finally {
      world.issuer().freeze(false);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
