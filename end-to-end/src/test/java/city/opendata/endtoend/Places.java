package city.opendata.endtoend;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What stands for the parameters in paths: things that the main job left behind. */
final class Places {

  private Places() {}

  static Map<String, String> known(PlatformClient client) {
    JsonNode batches =
        client
            .asDepartment("320200-021")
            .get("/api/ingestion/v1/datasets/township-streets/batches")
            .expect(200)
            .json();
    JsonNode runs = client.as("evaluator").get("/api/evaluation/v1/runs").expect(200).json();
    return Map.of(
        "{name}", "township-streets",
        "{code}", "320200-021",
        "{unit}", "320200-021",
        "{year}", "2023",
        "{row}", "1",
        "{receipt}", "00000000-0000-4000-8000-000000000000-1",
        "ingestion id", batches.path("items").path(0).path("id").asText(),
        "evaluation id", runs.path("items").path(0).path("id").asText());
  }
}
