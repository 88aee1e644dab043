package city.opendata.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the catalog tells, in whatever order it arrives. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DatasetEventsTest {

  private static final String TOPIC = "catalog.datasets";

  @Test
  void theSamplesOfTheContractAreUnderstood() {
    for (String type :
        List.of("DatasetRegistered", "ContractApproved", "DatasetOpened", "DatasetWithdrawn")) {
      ObjectNode sample = EventContracts.sample(type);
      String id = sample.path("id").asText();
      TestTopics.publish(TOPIC, id, type, sample);
      awaitState(id, sample.path("state").asText(), sample.path("version").asText());
    }
  }

  @Test
  void anOlderVersionChangesNothing() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).registered().approved().opened();
    ObjectNode older = EventContracts.sample("DatasetRegistered");
    older.put("id", pairs.id().toString()).put("name", pairs.name()).put("version", 2);

    TestTopics.publish(TOPIC, pairs.id().toString(), "DatasetRegistered", older);
    pairs.set("titleEn", "Pairs").opened();

    assertThat(Sql.one("select state from dataset where id = ?", pairs.id())).isEqualTo("OPEN");
  }

  @Test
  void anApprovedContractStaysUntilAnotherIsApproved() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).registered();
    assertThat(Sql.one("select contract from dataset where id = ?", pairs.id())).isEqualTo("null");

    pairs.approved().withdrawn();

    assertThat(Sql.one("select contract from dataset where id = ?", pairs.id()))
        .contains("\"primaryKey\"");
  }

  @Test
  void whatCannotBeUnderstoodGoesToTheDeadLetters() {
    UUID id = UUID.randomUUID();
    ObjectNode broken = EventContracts.sample("ContractApproved");
    broken.put("id", id.toString()).put("name", "broken-" + id).remove("unit");
    ObjectNode uncheckable = EventContracts.sample("ContractApproved");
    uncheckable.put("id", id.toString()).put("name", "broken-" + id);
    ((ObjectNode) uncheckable.at("/contract/fields/0/constraints")).put("pattern", "(");

    TestTopics.publish(TOPIC, id.toString(), "ContractApproved", broken);
    TestTopics.publish(TOPIC, id.toString(), "ContractApproved", uncheckable);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(deadLetterReasons(id))
                    .containsExactly(
                        "the data does not fit the contract of ContractApproved",
                        "the contract is invalid at code.pattern"));
    assertThat(Sql.list("select id from dataset where id = ?", id)).isEmpty();
  }

  private static List<String> deadLetterReasons(UUID id) {
    return TestTopics.readRaw("ingestion.dead-letter").stream()
        .filter(letter -> id.toString().equals(letter.key()))
        .map(letter -> letter.headers().lastHeader("dead-letter-reason").value())
        .map(reason -> new String(reason, StandardCharsets.UTF_8))
        .toList();
  }

  private static void awaitState(String id, String state, String version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        Sql.list(
                            "select state || ' ' || version from dataset where id = ?",
                            UUID.fromString(id)))
                    .containsExactly(state + " " + version));
  }
}
