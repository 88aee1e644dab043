package city.opendata.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.RowPush;
import city.opendata.ingestion.testing.SmallDisk;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes while the disk of the object store is full, or that of PostgreSQL. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class DiskFullTest {

  private static final String SMALL = "id,text\n1,a\n";
  private static final byte[] LARGE = new byte[6 << 20];

  private SmallDisk disk;

  @BeforeEach
  void mount() {
    Path store =
        Path.of(ConfigProvider.getConfig().getValue("opendata.object-store.folder", String.class));
    disk = SmallDisk.over(store, 4);
  }

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void aFileThatDoesNotFitIsAnsweredSoAndLeavesTheRoomToTheNext() throws IOException {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .body(LARGE)
        .post(Push.batches(pairs))
        .then()
        .statusCode(507)
        .body("type", endsWith("storage-full"))
        .body("detail", containsString("Nothing was kept"));

    assertThat(files()).isZero();
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).isEmpty();
    Push.released(pairs, SMALL);
  }

  @Test
  void onAFullDiskNoFileIsTakenAndRowsWaitForRoom() throws IOException {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    disk.fill(0);

    Push.asDepartment().body(SMALL).post(Push.batches(pairs)).then().statusCode(507);
    String receipt = RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");

    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> RowPush.look(pairs, receipt).then().body("state", equalTo("WAITING")));
    // Between two tries to write the file of the batch, the filler is the only one
    Awaitility.await().untilAsserted(() -> assertThat(files()).isEqualTo(1));
    disk.makeRoom();
    RowPush.settled(pairs, receipt).then().body("state", equalTo("RELEASED"));
  }

  @Test
  void whatTheDatabaseHasNoRoomForIsNotKeptInTheStore() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Sql.asSuperuser(
        """
        create function no_space() returns trigger language plpgsql as $$
        begin raise exception 'No space left on device' using errcode = '53100'; end $$
        """,
        """
        create trigger no_space before insert on row_receipt
        for each row execute function no_space()
        """);
    String receipt;
    try {
      receipt = RowPush.kept(pairs, "{\"id\": 1, \"text\": \"a\"}");

      Push.asDepartment().body(SMALL).post(Push.batches(pairs)).then().statusCode(503);

      assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).isEmpty();
      // The rows are tried again all the time
      Awaitility.await().untilAsserted(() -> assertThat(files()).isZero());
    } finally {
      Sql.asSuperuser("drop trigger no_space on row_receipt", "drop function no_space()");
    }
    RowPush.settled(pairs, receipt).then().body("state", equalTo("RELEASED"));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(disk.folder())) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
