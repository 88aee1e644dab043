package city.opendata.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import city.opendata.kit.event.Event;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From a change through the outbox and Kafka into the inbox, on the real parts. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EventFlowTest {

  private static final String TOPIC = "catalog.datasets";
  private static final String TYPE = "DatasetOpened";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Outbox outbox;
  @Inject NoteHandler handler;

  private final String key = UUID.randomUUID().toString();

  @Test
  void committedEventsArriveOnceAndInOrder() {
    List<String> texts = IntStream.range(0, 1200).mapToObj(i -> key + "-" + i).toList();

    for (List<String> transaction : List.of(texts.subList(0, 7), texts.subList(7, 1200))) {
      QuarkusTransaction.requiringNew()
          .run(() -> transaction.forEach(text -> append(Map.of("text", text))));
    }

    await().atMost(SOON).untilAsserted(() -> assertThat(handler.notes(key)).hasSize(1200));
    assertThat(handler.notes(key)).isEqualTo(texts);
    assertThat(TestTopics.read(TOPIC, key))
        .hasSize(1200)
        .allSatisfy(event -> assertThat(event.source()).isEqualTo("/test-service"))
        .extracting(Event::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEventOfAChangeThatWasRolledBackIsNeverPublished() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          append(Map.of("text", key + "-rolled-back"));
                          throw new IllegalStateException("roll back");
                        }))
        .isInstanceOf(IllegalStateException.class);
    QuarkusTransaction.requiringNew().run(() -> append(Map.of("text", key + "-kept")));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(handler.notes(key)).containsExactly(key + "-kept"));
  }

  @Test
  void anEventOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> append(Map.of("text", key)))
        .hasMessageContaining("Transaction is required");
  }

  @Test
  void aRedeliveredEventTakesEffectOnce() {
    UUID id = UUID.randomUUID();
    TestTopics.publish(id, TOPIC, key, TYPE, note(key + "-once"));
    TestTopics.publish(id, TOPIC, key, TYPE, note(key + "-once"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-last"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(handler.notes(key)).containsExactly(key + "-once", key + "-last"));
  }

  @Test
  void aFailingEventIsTriedAgainAndItsFailedWorkIsRolledBack() {
    handler.failNext(3);

    TestTopics.publish(TOPIC, key, TYPE, note(key + "-first"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-second"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(handler.notes(key)).containsExactly(key + "-first", key + "-second"));
  }

  @Test
  void whatCannotBeHandledGoesToTheDeadLetterTopicWithItsReason() {
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-refused").put("refused", true));
    TestTopics.publish(TOPIC, key, "SomethingElse", note(key));
    TestTopics.publishRaw(TOPIC, key, "not an event".getBytes(StandardCharsets.UTF_8));
    TestTopics.publish(TOPIC, key, "DatasetRegistered", note(key + "-ignored"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-good"));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(handler.notes(key)).containsExactly(key + "-good"));
    assertThat(deadLetters())
        .extracting(letter -> header(letter, "dead-letter-reason"))
        .containsExactly(
            "the test refuses it", "no handler for this event type", "header ce_type is missing");
    assertThat(deadLetters())
        .extracting(letter -> header(letter, "dead-letter-topic"))
        .containsOnly(TOPIC);
  }

  @Test
  void anEventThatKeepsFailingGoesToTheDeadLetterTopic() {
    handler.failNext(5);
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-bad"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-good"));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(handler.notes(key)).containsExactly(key + "-good"));
    assertThat(deadLetters())
        .extracting(letter -> header(letter, "dead-letter-reason"))
        .containsExactly("java.lang.IllegalStateException");
  }

  @Test
  void anErrorInAHandlerSkipsNothing() {
    handler.breakNext(1);

    TestTopics.publish(TOPIC, key, TYPE, note(key + "-first"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-second"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(handler.notes(key)).containsExactly(key + "-first", key + "-second"));
  }

  @Test
  void anErrorThatComesEachTimeGoesToTheDeadLetterTopic() {
    handler.breakNext(5);

    TestTopics.publish(TOPIC, key, TYPE, note(key + "-bad"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-good"));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(handler.notes(key)).containsExactly(key + "-good"));
    assertThat(deadLetters()).hasSize(1);
  }

  @Test
  void whatIsNoFaultOfTheEventIsTriedForAsLongAsItTakes() {
    handler.delayNext(7);

    TestTopics.publish(TOPIC, key, TYPE, note(key + "-delayed"));
    TestTopics.publish(TOPIC, key, TYPE, note(key + "-next"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(handler.notes(key)).containsExactly(key + "-delayed", key + "-next"));
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void deadLettersAreCounted() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("opendata_events_dead_letters_total"));
  }

  @Test
  void readingEventsIsPartOfTheHealth() {
    given().get("/q/health/live").then().statusCode(200).body(containsString("event-consumer"));
  }

  private void append(Object data) {
    outbox.append(TOPIC, key, TYPE, "subject", data);
  }

  private List<ConsumerRecord<String, byte[]>> deadLetters() {
    return TestTopics.readRaw("evaluation.dead-letter").stream()
        .filter(letter -> key.equals(letter.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static ObjectNode note(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }
}
