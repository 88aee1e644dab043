package city.opendata.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.opendata.evaluation.testing.Database;
import city.opendata.evaluation.testing.TestDataset;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class EventHandlingTest {

  private static final String DATASETS = "catalog.datasets";
  private static final String BATCHES = "ingestion.batches";
  private static final String UNIT = "320200-021";

  private final String id = UUID.randomUUID().toString();

  @ParameterizedTest
  @CsvSource({
    "DatasetRegistered,REGISTERED,1",
    "ContractApproved,APPROVED,4",
    "DatasetOpened,OPEN,5",
    "DatasetWithdrawn,WITHDRAWN,6",
  })
  void eachDatasetSampleBecomesADatedFactOnce(String type, String state, long version) {
    ObjectNode sample = EventContracts.sample(type).put("id", id);
    UUID event = UUID.randomUUID();

    TestTopics.publish(event, DATASETS, id, type, sample);
    TestTopics.publish(event, DATASETS, id, type, sample);
    TestTopics.publish(DATASETS, id, type, sample);

    awaitHandled(DATASETS);
    assertThat(
            Database.text(
                """
                select string_agg(concat_ws(' ', version, occurred_at at time zone 'UTC', unit,
                  state, should_open, open_type, theme, key_field, metadata_filled,
                  metadata_mandatory), ';')
                from dataset_fact where dataset = cast(? as uuid)
                """,
                id))
        .isEqualTo(
            "%d 2026-03-02 01:00:00 %s %s t UNCONDITIONAL 机构团体 生活服务 14 15"
                .formatted(version, UNIT, state));
  }

  @Test
  void theReleaseSampleBecomesADatedFactOnce() {
    ObjectNode sample = EventContracts.sample("BatchReleased").put("dataset", id).put("batch", id);
    UUID event = UUID.randomUUID();

    TestTopics.publish(event, BATCHES, id, "BatchReleased", sample);
    TestTopics.publish(event, BATCHES, id, "BatchReleased", sample);
    TestTopics.publish(BATCHES, id, "BatchReleased", sample);

    awaitHandled(BATCHES);
    assertThat(
            Database.text(
                """
                select string_agg(concat_ws(' ', release, released_at at time zone 'UTC', unit,
                  channel, row_count, column_count, byte_count, completeness_numerator,
                  completeness_denominator, conformity_numerator, conformity_denominator,
                  uniqueness_numerator, uniqueness_denominator, left(content_hash, 9)), ';')
                from release_fact where dataset = cast(? as uuid)
                """,
                id))
        .isEqualTo(
            "1 2026-03-02 02:00:04 320200-021 API 41352 5 4194304 82704 82704 206760 206760"
                + " 41352 41352 sha256:a7");
  }

  @ParameterizedTest
  @CsvSource({
    "RectificationOpened,1 2026-03-02 02:00:04 320200-021 OPEN 2026-03-09 15:59:59.999999",
    "RectificationOverdue,2 2026-03-09 16:00:12 320200-021 OVERDUE 2026-03-09 15:59:59.999999",
    "RectificationClosed,2 2026-03-06 07:30:00 320200-021 CLOSED 2026-03-09 15:59:59.999999"
        + " 2026-03-06 07:30:00 RETEST_PASSED",
  })
  void eachRectificationSampleBecomesADatedFactOnce(String type, String fact) {
    ObjectNode sample = EventContracts.sample(type).put("rectification", id);
    UUID event = UUID.randomUUID();

    TestTopics.publish(event, BATCHES, id, type, sample);
    TestTopics.publish(event, BATCHES, id, type, sample);
    TestTopics.publish(BATCHES, id, type, sample);

    awaitHandled(BATCHES);
    assertThat(
            Database.text(
                """
                select string_agg(concat_ws(' ', version, occurred_at at time zone 'UTC', unit,
                  state, due_at at time zone 'UTC', ended_at at time zone 'UTC', settlement), ';')
                from rectification_fact where rectification = cast(? as uuid)
                """,
                id))
        .isEqualTo(fact);
  }

  @ParameterizedTest
  @CsvSource({
    "RectificationOpened,dueOn",
    "RectificationOverdue,overdueAt",
    "RectificationClosed,endedAt",
    "RectificationClosed,state",
  })
  void aRectificationWithoutAMemberThatIsNeededGoesToTheDeadLetters(String type, String member) {
    ObjectNode data = EventContracts.sample(type).put("rectification", id);
    data.remove(member);

    TestTopics.publish(BATCHES, id, type, data);

    awaitHandled(BATCHES);
    assertThat(deadLetters()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BatchReceived", "BatchRejected"})
  void whatEvaluationHasNoUseForIsPassedOver(String type) {
    TestTopics.publish(BATCHES, id, type, EventContracts.sample(type));

    awaitHandled(BATCHES);
    assertThat(deadLetters()).isZero();
  }

  @Test
  void olderVersionsThatComeLateNeverReplaceTheNewest() {
    TestDataset dataset = TestDataset.of(UNIT);
    dataset
        .tell("DatasetOpened", "OPEN", 5, "2026-03-02T09:00:00+08:00")
        .tell("DatasetRegistered", "REGISTERED", 1, "2026-03-01T09:00:00+08:00");
    awaitHandled(DATASETS, dataset.id().toString());

    assertThat(stateAsOf(dataset, "2026-03-03T00:00:00+08:00")).isEqualTo("OPEN");
    assertThat(stateAsOf(dataset, "2026-03-01T12:00:00+08:00")).isEqualTo("REGISTERED");
  }

  @Test
  void anInstantSeesWhatWasTrueThen() {
    TestDataset dataset =
        TestDataset.of(UNIT)
            .registered("2026-03-01T09:00:00+08:00")
            .opened("2026-04-01T09:00:00+08:00")
            .withdrawn("2026-05-01T09:00:00+08:00")
            .stored();

    assertThat(stateAsOf(dataset, "2026-04-01T08:59:59+08:00")).isEqualTo("REGISTERED");
    assertThat(stateAsOf(dataset, "2026-04-01T09:00:00+08:00")).isEqualTo("OPEN");
    assertThat(stateAsOf(dataset, "2026-05-02T00:00:00+08:00")).isEqualTo("WITHDRAWN");
    assertThat(
            Database.count(
                """
                select count(*) from dataset_as_of(cast('2026-03-01' as timestamptz), 9999999) d
                where d.dataset = ?
                """,
                dataset.id()))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "DatasetOpened,state",
    "DatasetOpened,shouldOpen",
    "DatasetOpened,metadata",
    "DatasetOpened,version",
    "DatasetOpened,changedAt",
  })
  void anEventWithoutAMemberThatIsNeededGoesToTheDeadLetters(String type, String member) {
    ObjectNode data = EventContracts.sample(type).put("id", id);
    data.remove(member);

    TestTopics.publish(DATASETS, id, type, data);

    awaitHandled(DATASETS);
    assertThat(deadLetters()).isEqualTo(1);
  }

  @Test
  void aValueOfTheWrongTypeGoesToTheDeadLetters() {
    ObjectNode data = EventContracts.sample("BatchReleased").put("dataset", id);

    TestTopics.publish(BATCHES, id, "BatchReleased", data.put("rowsReleased", "many"));

    awaitHandled(BATCHES);
    assertThat(deadLetters()).isEqualTo(1);
  }

  @Test
  void membersThatAreNotKnownAreIgnored() {
    ObjectNode data = EventContracts.sample("DatasetOpened").put("id", id).put("added", "later");

    TestTopics.publish(DATASETS, id, "DatasetOpened", data);

    awaitHandled(DATASETS);
    assertThat(deadLetters()).isZero();
    assertThat(
            Database.count("select count(*) from dataset_fact where dataset = cast(? as uuid)", id))
        .isEqualTo(1);
  }

  private void awaitHandled(String topic) {
    awaitHandled(topic, id);
  }

  /** Events of one key keep their order, so what was told before the marker was handled. */
  private static void awaitHandled(String topic, String key) {
    UUID marker = UUID.randomUUID();
    if (topic.equals(DATASETS)) {
      TestTopics.publish(
          topic,
          key,
          "DatasetRegistered",
          EventContracts.sample("DatasetRegistered").put("id", marker.toString()));
    } else {
      TestTopics.publish(
          topic,
          key,
          "BatchReleased",
          EventContracts.sample("BatchReleased")
              .put("batch", marker.toString())
              .put("dataset", marker.toString()));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.count(
                        """
                        select (select count(*) from dataset_fact where dataset = ?)
                          + (select count(*) from release_fact where dataset = ?)
                        """,
                        marker,
                        marker)
                    == 1);
  }

  private static String stateAsOf(TestDataset dataset, String instant) {
    return Database.text(
        "select d.state from dataset_as_of(cast(? as timestamptz), 9999999) d where d.dataset = ?",
        instant,
        dataset.id());
  }

  private long deadLetters() {
    return TestTopics.readRaw("evaluation.dead-letter").stream()
        .filter(letter -> id.equals(letter.key()))
        .filter(letter -> reason(letter).startsWith("payload does not fit"))
        .count();
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    return new String(
        letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
  }
}
