package city.opendata.local.demo;

import city.opendata.local.client.Answer;
import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A department system's pushes, and what it may read of them. */
record Batches(PlatformClient client) {

  static final String PATH = "/api/ingestion/v1/datasets/" + Registration.NAME + "/batches";

  private static final String REPLACE = PATH + "?mode=replace";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Pushes; waits where the contract's approval has not reached ingestion yet. */
  Answer push(byte[] body, String contentType, String idempotencyKey, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Content-Type", contentType);
    headers.put("Idempotency-Key", idempotencyKey);
    return Eventually.get(
        "ingestion takes data for " + Registration.NAME,
        PATIENCE,
        () -> department().post(REPLACE, body, headers),
        answer -> answer.status() != 404 && answer.status() != 409);
  }

  /** Follows a batch until it is finished. */
  JsonNode finished(String address) {
    return Eventually.get(
        "the batch is finished",
        PATIENCE,
        () -> get(address),
        batch ->
            batch.path("state").asText().equals("RELEASED")
                || batch.path("state").asText().equals("REJECTED"));
  }

  JsonNode get(String address) {
    return department().get(address).expect(200).json();
  }

  /** How many batches the dataset has had, of the newest thousand. */
  int count() {
    return newest().size();
  }

  /** The batch of the newest release. */
  JsonNode latestRelease() {
    JsonNode latest = MissingNode.getInstance();
    for (JsonNode batch : newest()) {
      if (batch.path("release").asLong() > latest.path("release").asLong()) {
        latest = batch;
      }
    }
    Check.that("the department system sees its releases", !latest.isMissingNode());
    return latest;
  }

  private JsonNode newest() {
    return get(PATH + "?limit=1000").path("items");
  }

  private PlatformClient.Caller department() {
    return client.asDepartment(Registration.UNIT);
  }

  /** Checks what became of a batch's rows. */
  static void checkRows(JsonNode batch, long read, long released, long quarantined) {
    Check.equal("the batch's state", "RELEASED", batch.path("state").asText());
    Check.equal("rows read", read, batch.path("rowsRead").asLong());
    Check.equal("rows released", released, batch.path("rowsReleased").asLong());
    Check.equal("rows quarantined", quarantined, batch.path("rowsQuarantined").asLong());
  }
}
