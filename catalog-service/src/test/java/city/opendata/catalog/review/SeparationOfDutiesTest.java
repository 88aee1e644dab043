package city.opendata.catalog.review;

import static city.opendata.catalog.CatalogApi.SECRECY;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.UNIT;
import static city.opendata.catalog.CatalogApi.decide;
import static city.opendata.catalog.CatalogApi.hashOf;
import static city.opendata.catalog.CatalogApi.stateOf;
import static city.opendata.catalog.CatalogApi.submit;
import static city.opendata.catalog.CatalogApi.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.testing.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who hold several roles, which no demo account does. */
@CatalogTest
class SeparationOfDutiesTest {

  @Inject ReviewService reviews;

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void theMakerDoesNotDecideInEitherStage() throws IOException {
    String name = submitted();
    Caller maker = withAllRoles(subjectOf(STEWARD));

    assertRefused(name, Decision.APPROVE, maker);
    assertRefused(name, Decision.RETURN, maker);
    decide(SECRECY, name, "APPROVE").then().statusCode(200);
    assertRefused(name, Decision.APPROVE, maker);

    assertThat(stateOf(name)).isEqualTo("REVIEW");
  }

  @Test
  void theSecrecyReviewerIsNotTheReviewer() throws IOException {
    String name = submitted();
    decide(SECRECY, name, "APPROVE").then().statusCode(200);

    assertRefused(name, Decision.APPROVE, withAllRoles(subjectOf(SECRECY)));

    assertThat(stateOf(name)).isEqualTo("REVIEW");
  }

  @Test
  void whoReturnedItMayDecideInTheNextRound() throws IOException {
    String name = submitted();
    decide(SECRECY, name, "RETURN").then().statusCode(200);
    submit(STEWARD, name).then().statusCode(200);

    reviews.decide(name, request(name, Decision.APPROVE), withAllRoles(subjectOf(SECRECY)));

    assertThat(stateOf(name)).isEqualTo("REVIEW");
  }

  private void assertRefused(String name, Decision decision, Caller caller) {
    assertThatThrownBy(() -> reviews.decide(name, request(name, decision), caller))
        .hasMessage("separation-of-duties");
  }

  private static DecisionRequest request(String name, Decision decision) {
    return new DecisionRequest(decision, "reason", hashOf(name));
  }

  private static Caller withAllRoles(String subject) {
    return new Caller(subject, "somebody", Set.of("steward", "secrecy-reviewer", "reviewer"), UNIT);
  }

  private static String subjectOf(String account) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(Tokens.of(account).split("\\.")[1]);
    return new ObjectMapper().readTree(claims).get("sub").asText();
  }
}
