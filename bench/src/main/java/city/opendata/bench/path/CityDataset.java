package city.opendata.bench.path;

import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The city data as a dataset of the platform, with a contract of its twelve columns. */
final class CityDataset {

  static final String UNIT = "320200-021";
  static final String BATCHES = "/api/ingestion/v1/datasets/bench-city-rows/batches";
  static final String ROWS = "/api/ingestion/v1/datasets/bench-city-rows/rows";
  static final String RECORDS = "/api/data/v1/bench-city-rows";

  private static final String NAME = "bench-city-rows";
  private static final String DATASETS = "/api/catalog/v1/datasets";
  private static final String DATASET = DATASETS + "/" + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String REGISTRATION =
      """
      {
        "name": "%s", "classification": "306001", "titleZh": "性能测试数据", "theme": "其他",
        "shouldOpen": true, "openType": "UNCONDITIONAL", "updateCycle": "DAILY", "grade": "L1",
        "contract": %s
      }
      """
          .formatted(NAME, CityContract.json());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlatformClient client;

  CityDataset(PlatformClient client) {
    this.client = client;
  }

  /** Registers it, has it approved by two others, and waits until ingestion knows it. */
  void approve() {
    PlatformClient.Caller steward = client.as("minzheng-steward");
    String hash =
        steward.post(DATASETS, REGISTRATION).expect(201).json().path("contentHash").asText();
    steward.post(DATASET + "/submission", "{}").expect(200);
    String approval = json(Map.of("decision", "APPROVE", "reason", "合成数据。", "contentHash", hash));
    for (String reviewer : List.of("minzheng-secrecy", "minzheng-reviewer")) {
      client.as(reviewer).post(DATASET + "/decisions", approval).expect(200, 201);
    }
    Eventually.get(
        "ingestion knows " + NAME,
        PATIENCE,
        () -> client.asDepartment(UNIT).get(BATCHES),
        answer -> answer.status() == 200);
  }

  private static String json(Map<String, String> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
