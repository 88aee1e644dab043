package city.opendata.endtoend;

import static org.awaitility.Awaitility.await;

import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings a dataset to where its data can be pushed. */
final class ApprovedDataset {

  static final String UNIT = "320200-021";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ApprovedDataset() {}

  /** Registers a dataset, has its contract approved by three people, and waits for ingestion. */
  static void make(PlatformClient api, String name, String title, Map<String, Object> contract) {
    PlatformClient.Caller steward = api.as("minzheng-steward");
    Map<String, Object> registration =
        Map.of(
            "name", name,
            "classification", "306001",
            "titleZh", title,
            "theme", "其他",
            "shouldOpen", true,
            "openType", "UNCONDITIONAL",
            "updateCycle", "DAILY",
            "grade", "L1",
            "contract", contract);
    Answer registered = steward.post("/api/catalog/v1/datasets", json(registration)).expect(201);
    String path = "/api/catalog/v1/datasets/" + name;
    steward.post(path + "/submission", "{}").expect(200);
    String approval =
        json(
            Map.of(
                "decision", "APPROVE",
                "reason", "合成数据。",
                "contentHash", registered.json().path("contentHash").asText()));
    for (String reviewer : List.of("minzheng-secrecy", "minzheng-reviewer")) {
      api.as(reviewer).post(path + "/decisions", approval).expect(200, 201);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> steward.get("/api/ingestion/v1/datasets/" + name + "/batches").status() == 200);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new AssertionError(unwritable);
    }
  }
}
