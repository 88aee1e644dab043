package city.opendata.ingestion.batch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Tokens that look like one of ours and are not. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class TokenTest {

  private final TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
  private final String[] genuine = Tokens.ofDepartment(TestDataset.UNIT).split("\\.");

  @Test
  void theGenuineTokenIsTaken() {
    Push.get(Push.batches(pairs)).then().statusCode(200);
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");

    assertRefused(header + "." + genuine[1] + ".");
    assertRefused(header + "." + genuine[1] + "." + genuine[2]);
  }

  @Test
  void aTokenWithAChangedUnitOrTimeIsRefused() {
    assertRefused(changed(TestDataset.UNIT, TestDataset.OTHER_UNIT));
    assertRefused(changed("\"exp\":1", "\"exp\":2"));
  }

  @Test
  void aTokenThatSomeoneElseSignedIsRefused() throws GeneralSecurityException {
    String issuer = changed("/realms/open-data", "/realms/other-one");
    for (String content : new String[] {genuine[0] + "." + genuine[1], unsigned(issuer)}) {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.generateKeyPair().getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));

      assertRefused(content + "." + encoded(signature.sign()));
    }
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String token : new String[] {"x", "a.b.c", "null", "0".repeat(5_000)}) {
      assertRefused(token);
    }
  }

  private void assertRefused(String token) {
    Push.as(token)
        .body("id,text\n1,a\n")
        .post(Push.batches(pairs))
        .then()
        .statusCode(401)
        .body("type", endsWith("unauthenticated"));
    given()
        .header("Authorization", "Bearer " + token)
        .get(Push.batches(pairs))
        .then()
        .statusCode(401);
  }

  private String changed(String what, String by) {
    String claims = new String(Base64.getUrlDecoder().decode(genuine[1]), StandardCharsets.UTF_8);
    return genuine[0] + "." + encoded(claims.replace(what, by)) + "." + genuine[2];
  }

  private static String unsigned(String token) {
    return token.substring(0, token.lastIndexOf('.'));
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
