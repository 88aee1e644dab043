package city.opendata.ingestion.testing;

import static io.restassured.RestAssured.given;

import city.opendata.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The sensitive words of the unit that pushes in most tests. */
public final class WordsOfUnit {

  /** Address of the list. */
  public static final String PATH =
      "/api/ingestion/v1/units/" + TestDataset.UNIT + "/sensitive-words";

  private WordsOfUnit() {}

  /** A call of a person that is still to be sent. */
  public static RequestSpecification as(String account) {
    return given()
        .auth()
        .oauth2(Tokens.of(account))
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  /** Replaces the list. */
  public static Response put(String headers, String texts) {
    return as("minzheng-secrecy")
        .body("{\"headers\": %s, \"texts\": %s}".formatted(headers, texts))
        .put(PATH);
  }

  /** Has these words in texts, and tells their version. */
  public static int texts(String texts) {
    return put("[]", texts).then().statusCode(200).extract().path("version");
  }

  /** Leaves none behind for other tests. */
  public static void none() {
    put("[]", "[]").then().statusCode(200);
  }
}
