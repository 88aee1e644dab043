package city.opendata.ingestion.testing;

import static io.restassured.RestAssured.given;

import city.opendata.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The bad rows of a batch, corrected and replayed as a department's system does. */
public final class Rows {

  private final String quarantine;

  private Rows(String quarantine) {
    this.quarantine = quarantine;
  }

  /** The bad rows of a batch that was answered. */
  public static Rows of(Response batch) {
    return new Rows(batch.path("links.quarantine"));
  }

  public String address() {
    return quarantine;
  }

  /** The batch that the rows came with. */
  public UUID batch() {
    String[] parts = quarantine.split("/");
    return UUID.fromString(parts[parts.length - 2]);
  }

  /** Corrects one cell. */
  public Rows correct(long row, String column, String text) {
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
        .contentType(ContentType.JSON)
        .body(Map.of("cells", Map.of(column, text)))
        .patch(quarantine + "/" + row)
        .then()
        .statusCode(200);
    return this;
  }

  /** Asks for a replay. */
  public Response replay(String... headers) {
    return replayAs(Tokens.ofDepartment(TestDataset.UNIT), headers);
  }

  /**
   * As {@link #replay}, with somebody's token.
   *
   * @param headers names and values
   */
  public Response replayAs(String token, String... headers) {
    RequestSpecification request = given().auth().oauth2(token).header("Accept-Language", "en");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.post(quarantine + "/replays");
  }

  /** A replay that came to its end. */
  public Response replayed() {
    Response response = replay("Prefer", "wait=60");
    response.then().statusCode(200);
    return response;
  }

  /** The rows that are so far, by number. */
  public Response in(String state) {
    return Push.get(quarantine + "?state=" + state);
  }
}
