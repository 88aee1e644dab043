package city.opendata.ingestion.testing;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import city.opendata.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Pushes as a department's system does. */
public final class Push {

  private static final RestAssuredConfig AS_IT_IS =
      RestAssured.config()
          .encoderConfig(
              encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("text/csv", ContentType.TEXT));

  private Push() {}

  /** Address of a dataset's batches. */
  public static String batches(TestDataset dataset) {
    return "/api/ingestion/v1/datasets/" + dataset.name() + "/batches";
  }

  /** A push of the unit's department system that is still to be sent. */
  public static RequestSpecification as(String token) {
    return as(token, "replace");
  }

  private static RequestSpecification as(String token, String mode) {
    return asFile(token).queryParam("mode", mode);
  }

  /** A CSV file of the unit's department system that is still to be sent somewhere. */
  public static RequestSpecification asFile() {
    return asFile(Tokens.ofDepartment(TestDataset.UNIT));
  }

  /** A CSV file of somebody that is still to be sent somewhere. */
  public static RequestSpecification asFile(String token) {
    return given()
        .config(AS_IT_IS)
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .contentType("text/csv");
  }

  public static RequestSpecification asDepartment() {
    return as(Tokens.ofDepartment(TestDataset.UNIT));
  }

  /** Sends a file and waits until it is finished. */
  public static Response finished(TestDataset dataset, byte[] file) {
    Response response =
        asDepartment().header("Prefer", "wait=60").body(file).post(batches(dataset));
    response.then().statusCode(200);
    return response;
  }

  public static Response finished(TestDataset dataset, String file) {
    return finished(dataset, file.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #finished}, in a mode. */
  public static Response finished(TestDataset dataset, String mode, String file) {
    Response response =
        as(Tokens.ofDepartment(TestDataset.UNIT), mode)
            .header("Prefer", "wait=60")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post(batches(dataset));
    response.then().statusCode(200);
    return response;
  }

  /** Sends a file that becomes a release. */
  public static Response released(TestDataset dataset, String file) {
    Response response = finished(dataset, file);
    response.then().body("state", org.hamcrest.Matchers.equalTo("RELEASED"));
    return response;
  }

  /** Reads with the department's token. */
  public static Response get(String path) {
    return get(path, Tokens.ofDepartment(TestDataset.UNIT));
  }

  public static Response get(String path, String token) {
    return given().auth().oauth2(token).header("Accept-Language", "en").get(path);
  }
}
