package city.opendata.ingestion.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.opendata.ingestion.testing.NaughtyStrings;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Rows;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No corrected row comes in twice, whoever asks for it, and however often. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ReplayOnceTest {

  /** Without a key, nothing but the replay itself keeps a row from coming in twice. */
  private static final String KEYLESS =
      """
      {"fields": [
        {"name": "number", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "text", "type": "string"}]}
      """;

  private static final int ROWS = 40;

  @Test
  void replaysAtTheSameTimeShareNoRow() throws Exception {
    TestDataset dataset = TestDataset.with(KEYLESS).approved();
    Rows rows = withCorrectedRows(dataset);

    List<Response> answers = atOnce(() -> rows.replay("Prefer", "wait=60"));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer ->
                answer
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:open-data:problem:nothing-to-replay")));
    assertEachRowIsThereOnce(dataset);
    rows.in("RESOLVED").then().body("items", hasSize(ROWS));
  }

  @Test
  void oneKeyMakesOneReplayHoweverOftenItIsSent() throws Exception {
    TestDataset dataset = TestDataset.with(KEYLESS).approved();
    Rows rows = withCorrectedRows(dataset);

    List<Response> answers =
        atOnce(() -> rows.replay("Idempotency-Key", "once", "Prefer", "wait=60"));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers).extracting(answer -> answer.<String>path("id")).containsOnly(id(answers));
    assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
        .hasSize(1);
    assertEachRowIsThereOnce(dataset);
    Push.released(dataset, "number,text\n1,other\n");
    rows.replay("Idempotency-Key", "once").then().body("id", equalTo(id(answers)));
  }

  @Test
  void aKeyThatWasUsedForOtherDataIsRefused() {
    TestDataset dataset = TestDataset.with(KEYLESS).approved();
    Push.asDepartment()
        .header("Idempotency-Key", "pushed")
        .header("Prefer", "wait=60")
        .body("number,text\n1,a\n-1,b\n")
        .post(Push.batches(dataset));
    Rows first = Rows.of(Push.finished(dataset, "append", "number,text\n2,a\n-1,b\n"));
    Rows second = Rows.of(Push.finished(dataset, "append", "number,text\n3,a\n-1,b\n"));
    first.correct(2, "number", "20").replay("Idempotency-Key", "first").then().statusCode(202);
    second.correct(2, "number", "30");

    for (String key : List.of("pushed", "first")) {
      second
          .replay("Idempotency-Key", key)
          .then()
          .statusCode(422)
          .body("type", equalTo("urn:open-data:problem:idempotency-key-reused"));
    }
    second.replay("Idempotency-Key", "not a key").then().statusCode(400);
    second.in("CORRECTED").then().body("items.row", contains(2));
  }

  @Test
  void correctionsAndReplaysAtTheSameTimeLoseNothing() throws Exception {
    TestDataset dataset = TestDataset.with(KEYLESS).approved();
    Rows rows = withCorrectedRows(dataset);
    String file = Push.get(rows.address() + ".csv").asString().replace("bad ", "good ");

    List<Response> answers = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Response> upload =
          two.submit(
              () ->
                  Push.asFile()
                      .body(file.getBytes(StandardCharsets.UTF_8))
                      .post(rows.address() + "/corrections"));
      Future<Response> replay = two.submit(() -> rows.replay("Prefer", "wait=60"));
      answers.add(upload.get());
      answers.add(replay.get());
    }

    answers.get(0).then().statusCode(answers.get(0).statusCode() == 200 ? 200 : 422);
    answers.get(1).then().statusCode(200);
    String expected = answers.get(0).statusCode() == 200 ? "good " : "bad ";
    assertThat(texts(dataset)).filteredOn(text -> text.startsWith(expected)).hasSize(ROWS);
    assertEachRowIsThereOnce(dataset);
  }

  @Test
  void hostileTextComesInThroughAReplayAsItDoesThroughAPush() {
    StringBuilder pushed = new StringBuilder("number,text\n0,\"\"\n");
    StringBuilder broken = new StringBuilder(pushed);
    List<String> strings = NaughtyStrings.all();
    for (int i = 0; i < strings.size(); i++) {
      String cell = ",\"" + strings.get(i).replace("\"", "\"\"") + "\"\n";
      pushed.append(i + 1).append(cell);
      broken.append("-").append(i + 1).append(cell);
    }
    TestDataset straight = TestDataset.with(KEYLESS).approved();
    Push.released(straight, pushed.toString());
    TestDataset corrected = TestDataset.with(KEYLESS).approved();
    Rows rows = Rows.of(Push.released(corrected, broken.toString()));

    String file = Push.get(rows.address() + ".csv").asString();
    Push.asFile()
        .body(file.replaceAll("(?<=\\)\\.\",)-(?=[0-9]+,)", "").getBytes(StandardCharsets.UTF_8))
        .post(rows.address() + "/corrections")
        .then()
        .statusCode(200)
        .body("corrected", equalTo(strings.size()));
    rows.replayed().then().body("rowsReleased", equalTo(strings.size()));

    assertThat(texts(corrected)).isEqualTo(texts(straight));
    rows.in("OPEN").then().body("items", empty());
  }

  private static Rows withCorrectedRows(TestDataset dataset) {
    StringBuilder file = new StringBuilder("number,text\n0,good\n");
    IntStream.rangeClosed(1, ROWS).forEach(i -> file.append("-1,bad ").append(i).append('\n'));
    Rows rows = Rows.of(Push.released(dataset, file.toString()));
    IntStream.rangeClosed(2, ROWS + 1)
        .forEach(row -> rows.correct(row, "number", Integer.toString(row)));
    return rows;
  }

  private static List<Response> atOnce(Callable<Response> call) throws Exception {
    List<Future<Response>> calls = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        calls.add(many.submit(call));
      }
    }
    List<Response> answers = new ArrayList<>();
    for (Future<Response> one : calls) {
      answers.add(one.get());
    }
    return answers;
  }

  private static String id(List<Response> answers) {
    return UUID.fromString(answers.getFirst().path("id")).toString();
  }

  private static void assertEachRowIsThereOnce(TestDataset dataset) {
    assertThat(texts(dataset)).hasSize(ROWS + 1).doesNotHaveDuplicates();
    assertThat(
            Sql.list(
                "select count(*) from batch where dataset = ? and replay_of is not null",
                dataset.id()))
        .containsExactly("1");
  }

  private static List<String> texts(TestDataset dataset) {
    dataset.opened();
    return given().get("/api/data/v1/" + dataset.name() + "?limit=10000&order=number").path("text");
  }
}
