package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What is left behind goes, and nothing else. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class JanitorTest {

  private static final String ROWS = "id,text\n1,a\n2,b\n";

  @Inject Janitor janitor;
  @Inject ObjectStore store;

  @Test
  void aSupersededReleaseStaysForItsReadersAndGoesThen() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, ROWS);
    pairs.opened();
    String link = given().get("/api/data/v1/" + pairs.name() + "?limit=1").header("Link");
    String next = link.substring(1, link.indexOf('>'));
    Push.released(pairs, ROWS + "3,c\n");
    String table =
        Sql.one("select table_name from release where dataset = ? and number = 1", pairs.id());

    janitor.sweep();
    assertThat(exists(table)).isTrue();
    given().urlEncodingEnabled(false).get(next).then().statusCode(200);

    Sql.update(
        "update release set superseded_at = now() - interval '2 hours' "
            + "where dataset = ? and number = 1",
        pairs.id());
    janitor.sweep();
    assertThat(exists(table)).isFalse();
    given().urlEncodingEnabled(false).get(next).then().statusCode(410);
  }

  @Test
  void aReleaseThatIsBeingReadIsTriedAgainLater() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, ROWS);
    Push.released(pairs, ROWS);
    String table =
        Sql.one("select table_name from release where dataset = ? and number = 1", pairs.id());
    Sql.update(
        "update release set superseded_at = now() - interval '2 hours' "
            + "where dataset = ? and number = 1",
        pairs.id());

    Sql.whileReading("open_library." + table, () -> sweep());
    assertThat(exists(table)).isTrue();

    janitor.sweep();
    assertThat(exists(table)).isFalse();
  }

  @Test
  void theCurrentReleaseAndItsDeliveryStay() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Response response = Push.released(pairs, ROWS);
    age(response.path("id"));

    janitor.sweep();

    assertThat(exists(Sql.one("select table_name from release where dataset = ?", pairs.id())))
        .isTrue();
    store.open(UUID.fromString(response.path("id"))).close();
  }

  @Test
  void tablesThatNoLoadHasGo() throws Exception {
    String table = "r_" + UUID.randomUUID().toString().replace("-", "") + "_1";
    Sql.update("create table staging." + table + " (_row bigint)");
    Sql.update("create table open_library." + table + " (_row bigint)");
    Sql.update("create table staging.kept_by_an_engineer (x int)");

    janitor.sweep();

    assertThat(exists(table)).isFalse();
    assertThat(exists("kept_by_an_engineer")).isTrue();
    Sql.update("drop table staging.kept_by_an_engineer");
  }

  @Test
  void theTableOfARunningLoadStays() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    UUID batch = UUID.randomUUID();
    Sql.update(
        """
        insert into batch (id, dataset, mode, channel, bytes, sha256, received_by, received_at,
          state, attempt) values (?, ?, 'REPLACE', 'API', 1, '', '', now(), 'PROCESSING', 2)
        """,
        batch,
        pairs.id());
    String name = "r_" + batch.toString().replace("-", "");
    Sql.update("create table staging." + name + "_1 (_row bigint)");
    Sql.update("create table staging." + name + "_2 (_row bigint)");

    janitor.sweep();

    assertThat(exists(name + "_1")).isFalse();
    assertThat(exists(name + "_2")).isTrue();
  }

  @Test
  void objectsWithoutABatchGoOnceTheyAreOld() throws Exception {
    UUID fresh = write(true);
    UUID old = write(true);
    UUID unfinished = write(false);
    age(old.toString());
    age(unfinished + ".part");

    janitor.sweep();

    assertThat(file(fresh.toString())).isPresent();
    assertThat(file(old.toString())).isEmpty();
    assertThat(file(unfinished + ".part")).isEmpty();
    store.delete(fresh);
  }

  private void sweep() {
    try {
      janitor.sweep();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** An unfinished one is left open, as a crash leaves it. */
  private UUID write(boolean finish) throws IOException {
    UUID name = UUID.randomUUID();
    ObjectWriter writer = store.create(name);
    writer.write(new byte[10], 0, 10);
    if (finish) {
      writer.finish();
    }
    return name;
  }

  private static void age(String name) throws IOException {
    Files.setLastModifiedTime(
        file(name).orElseThrow(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
  }

  private static java.util.Optional<Path> file(String name) throws IOException {
    Path folder =
        Path.of(ConfigProvider.getConfig().getValue("opendata.object-store.folder", String.class));
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findAny();
    }
  }

  private static boolean exists(String table) {
    return !Sql.list("select 1 from pg_tables where tablename = ?", table).isEmpty();
  }
}
