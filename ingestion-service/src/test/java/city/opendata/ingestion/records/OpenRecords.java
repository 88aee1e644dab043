package city.opendata.ingestion.records;

import static io.restassured.RestAssured.given;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Streets;
import city.opendata.ingestion.testing.TestDataset;
import io.restassured.response.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Open datasets for the tests of their records, and how a reader goes through them. */
final class OpenRecords {

  private static @Nullable TestDataset streets;

  private OpenRecords() {}

  /** Read by most tests and changed by none. */
  static synchronized TestDataset streets() {
    if (streets == null) {
      TestDataset dataset = TestDataset.with(TestDataset.STREETS).approved();
      Push.finished(dataset, Streets.utf8());
      streets = dataset.opened();
    }
    return streets;
  }

  static String path(TestDataset dataset) {
    return "/api/data/v1/" + dataset.name();
  }

  static String rows(int from, int to) {
    StringBuilder file = new StringBuilder("id,text\n");
    for (int id = from; id <= to; id++) {
      file.append(id).append(",文字").append(id % 7).append('\n');
    }
    return file.toString();
  }

  /** A link is sent as it came. */
  static Response fetch(@Nullable String link) {
    return given().urlEncodingEnabled(false).get(Objects.requireNonNull(link));
  }

  static @Nullable String next(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }
}
