package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads that change the rows that are there, and die. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class MergeCrashTest {

  private static final List<String> OLD = List.of("1 old", "2 old");

  @Inject ArmedProgress progress;
  @Inject Janitor janitor;

  /**
   * What a mode makes of the old rows.
   *
   * @param expected rows of the release
   * @param quarantined how many rows of the file are bad
   */
  record Merge(String mode, String file, List<String> expected, int quarantined) {

    @Override
    public String toString() {
      return mode;
    }
  }

  static Stream<Arguments> mergesAndPhases() {
    return Stream.of(
            new Merge(
                "append",
                "id,text\n2,taken\n3,new\nx,bad\n",
                List.of("1 old", "2 old", "3 new"),
                2),
            new Merge(
                "upsert", "id,text\n2,new\n3,new\nx,bad\n", List.of("1 old", "2 new", "3 new"), 1),
            new Merge("delete", "id\n2\nx\n", List.of("1 old"), 1))
        .flatMap(
            merge -> Arrays.stream(LoadPhase.values()).map(phase -> Arguments.of(merge, phase)));
  }

  @ParameterizedTest
  @MethodSource("mergesAndPhases")
  void aMergeThatDiesInAnyPhaseIsDoneOnceInTheEnd(Merge merge, LoadPhase phase) throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, "id,text\n1,old\n2,old\n");
    pairs.opened();
    List<List<String>> seen = new CopyOnWriteArrayList<>();
    progress.at(
        phase,
        pairs.id(),
        attempt -> {
          seen.add(rows(pairs));
          if (attempt.number() <= 2) {
            throw new IllegalStateException("dies on purpose");
          }
        });

    Response response = Push.finished(pairs, merge.mode(), merge.file());

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("release", equalTo(2))
        .body("rowsQuarantined", equalTo(merge.quarantined()));
    List<String> atThePhase = phase == LoadPhase.APPLIED ? merge.expected() : OLD;
    // The sender is answered when the batch is released, a moment before its worker is done.
    Awaitility.await()
        .untilAsserted(() -> assertThat(seen).isNotEmpty().allMatch(atThePhase::equals));
    assertThat(rows(pairs)).isEqualTo(merge.expected());
    String batch = response.path("id");
    assertThat(Sql.one("select count(*) from quarantine_row where batch = ?::uuid", batch))
        .isEqualTo(String.valueOf(merge.quarantined()));
    assertThat(Sql.list("select state from rectification where batch = ?::uuid", batch))
        .containsExactly("OPEN");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(events(pairs, batch, "BatchReleased")).isEqualTo(1);
              assertThat(events(pairs, batch, "RectificationOpened")).isEqualTo(1);
            });
    janitor.sweep();
    assertThat(
            Sql.list(
                "select 1 from pg_tables where schemaname = 'staging' and tablename like ?",
                "r_" + batch.replace("-", "") + "%"))
        .isEmpty();
  }

  private static List<String> rows(TestDataset dataset) {
    Response page = given().get("/api/data/v1/" + dataset.name() + "?order=id.asc");
    List<Integer> ids = page.path("id");
    List<String> texts = page.path("text");
    return Stream.iterate(0, i -> i < ids.size(), i -> i + 1)
        .map(i -> ids.get(i) + " " + texts.get(i))
        .toList();
  }

  private static long events(TestDataset dataset, String batch, String type) {
    return TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
        .filter(event -> event.type().equals(type))
        .filter(event -> event.data().path("batch").asText().equals(batch))
        .count();
  }
}
