package city.opendata.local.demo;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;

/** Two other people approve what the steward submitted; nobody else can. */
record Review(PlatformClient client) implements DemoStep {

  private static final String SUBMISSION = Registration.PATH + "/submission";
  private static final String DECISIONS = Registration.PATH + "/decisions";

  @Override
  public String title() {
    return "two reviewers approve it; steward and strangers cannot";
  }

  @Override
  public String run() {
    Check.equal(
        "the answer to a steward of another unit",
        404,
        client.as("jiaoyu-steward").post(SUBMISSION, "").status());
    String before = state();
    if (before.equals("REGISTERED")) {
      client.as(Registration.STEWARD).post(SUBMISSION, "").expect(200);
    }
    Check.equal(
        "the answer to a steward who would approve",
        403,
        client.as(Registration.STEWARD).post(DECISIONS, approval()).status());
    if (state().equals("SECRECY_REVIEW")) {
      Check.equal("the state after secrecy review", "REVIEW", approve("minzheng-secrecy"));
    }
    if (state().equals("REVIEW")) {
      Check.equal("the state after review", "APPROVED", approve("minzheng-reviewer"));
    }
    String after = state();
    Check.that(
        "the dataset is APPROVED or OPEN (it is " + after + ")",
        after.equals("APPROVED") || after.equals("OPEN"));
    return after.equals(before) ? "was approved before" : after;
  }

  private String approve(String account) {
    return client
        .as(account)
        .post(DECISIONS, approval())
        .expect(200, 201)
        .json()
        .path("state")
        .asText();
  }

  private String approval() {
    return "{\"decision\": \"APPROVE\", \"contentHash\": \"%s\"}"
        .formatted(dataset().path("contentHash").asText());
  }

  private String state() {
    return dataset().path("state").asText();
  }

  private JsonNode dataset() {
    return client.as(Registration.STEWARD).get(Registration.PATH).expect(200).json();
  }
}
