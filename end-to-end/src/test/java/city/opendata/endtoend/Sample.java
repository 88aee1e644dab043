package city.opendata.endtoend;

import java.util.Map;

/** A request that is well formed, so that only the caller decides about its answer. */
record Sample(String query, String type, String body) {

  private static final Sample NONE = new Sample("", "", "");
  private static final String JSON = "application/json";
  private static final String REGISTRATION =
      """
      {"name": "%s", "classification": "306001", "titleZh": "测试", "theme": "其他",
       "shouldOpen": true, "openType": "UNCONDITIONAL", "updateCycle": "YEARLY", "grade": "L1",
       "contract": {"fields": [{"name": "code", "title": "代码", "type": "string"}]}}
      """;
  private static final Map<String, Sample> SAMPLES =
      Map.ofEntries(
          Map.entry(
              "PUT /api/catalog/v1/organisations",
              new Sample("", "text/csv", "code,seq,name_zh,name_en,kind,parent\n")),
          Map.entry(
              "POST /api/catalog/v1/datasets",
              new Sample("", JSON, REGISTRATION.formatted("never-registered"))),
          Map.entry(
              "PUT /api/catalog/v1/datasets/{name}",
              new Sample("", JSON, REGISTRATION.formatted("township-streets"))),
          Map.entry(
              "POST /api/catalog/v1/datasets/{name}/decisions",
              new Sample(
                  "",
                  JSON,
                  """
                  {"decision": "APPROVE", "reason": "同意", "contentHash": "sha256:%s"}
                  """
                      .formatted("0".repeat(64)))),
          Map.entry(
              "POST /api/catalog/v1/datasets/{name}/withdrawal",
              new Sample("", JSON, "{\"reason\": \"测试\"}")),
          Map.entry(
              "POST /api/ingestion/v1/datasets/{name}/batches",
              new Sample("?mode=replace", "text/csv", "code,name\n1,a\n")),
          Map.entry(
              "POST /api/ingestion/v1/schema-proposals",
              new Sample("", "text/csv", "code,name\n1,a\n")),
          Map.entry(
              "POST /api/ingestion/v1/datasets/{name}/batches/{id}/decisions",
              new Sample("", JSON, "{\"decision\": \"REJECT\", \"comment\": \"测试\"}")),
          Map.entry(
              "PATCH /api/ingestion/v1/datasets/{name}/batches/{id}/quarantine/{row}",
              new Sample("", JSON, "{\"cells\": {\"code\": \"1\"}}")),
          Map.entry(
              "POST /api/ingestion/v1/datasets/{name}/batches/{id}/quarantine/corrections",
              new Sample("", "text/csv", "#batch,#row\n")),
          Map.entry(
              "POST /api/ingestion/v1/rectifications/{id}/waiver",
              new Sample("", JSON, "{\"reason\": \"测试\"}")),
          Map.entry("POST /api/ingestion/v1/datasets/{name}/rows", new Sample("", JSON, "[]")),
          Map.entry(
              "POST /api/ingestion/v1/datasets/{name}/suspension/decisions",
              new Sample("", JSON, "{\"decision\": \"CONFIRM\", \"comment\": \"测试\"}")),
          Map.entry(
              "PUT /api/ingestion/v1/units/{unit}/sensitive-words",
              new Sample("", JSON, "{\"headers\": [], \"texts\": []}")),
          Map.entry(
              "PUT /api/evaluation/v1/target-sets/{year}",
              new Sample("?sum=1", "text/csv", "seq,name_zh,target,kind\n")),
          Map.entry(
              "POST /api/evaluation/v1/runs",
              new Sample("", JSON, "{\"targetSet\": \"2023\", \"period\": \"2026\"}")));

  static Sample of(EndpointRule rule) {
    return SAMPLES.getOrDefault(rule.endpoint(), NONE);
  }
}
