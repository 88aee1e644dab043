package city.opendata.ingestion.release;

import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a contract says of sensitive data counts, and what reviewers agreed is public. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DeclaredSensitivityTest {

  private static TestDataset offices(String members) {
    return TestDataset.with(
            """
            {"fields": [{"name": "id", "type": "integer"},
                        {"name": "phone", "title": "手机号码", "type": "string" %s}]}
            """
                .formatted(members))
        .approved();
  }

  private static String phones(int count) {
    StringBuilder rows = new StringBuilder("id,phone\n");
    for (int i = 0; i < count; i++) {
      rows.append("%d,138000000%02d\n".formatted(i, i));
    }
    return rows.toString();
  }

  /** Two values prove nothing, but the contract says what they are. */
  @Test
  void anUnmaskedFieldOfAPersonHoldsTheSmallestFile() {
    Push.finished(offices(", \"format\": \"mobile\""), phones(2))
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.reason", equalTo("sensitive-column"))
        .body("hold.others", equalTo(null));
    Push.finished(offices(", \"sensitivity\": {\"kind\": \"mobile\"}"), phones(30))
        .then()
        .body("state", equalTo("HELD"))
        .body("hold.others", equalTo(null));
  }

  @Test
  void whatReviewersAgreedIsPublicHoldsNothing() {
    TestDataset offices =
        offices(
            ", \"format\": \"mobile\", \"sensitivity\": {\"kind\": \"mobile\", \"public\": true}");

    Push.released(offices, phones(30));
  }

  @Test
  void anotherKindThanTheOneThatWasAgreedHolds() {
    TestDataset offices = offices(", \"sensitivity\": {\"kind\": \"landline\", \"public\": true}");

    Push.finished(offices, phones(30)).then().body("hold.reason", equalTo("sensitive-column"));
  }
}
