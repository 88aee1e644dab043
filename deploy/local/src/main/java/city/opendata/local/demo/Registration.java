package city.opendata.local.demo;

import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A steward registers the dataset with its catalogue metadata and its contract. */
record Registration(PlatformClient client) implements DemoStep {

  static final String NAME = "township-streets";
  static final String PATH = "/api/catalog/v1/datasets/" + NAME;
  static final String UNIT = "320200-021";
  static final String STEWARD = "minzheng-steward";

  private static final String REQUEST =
      """
      {
        "name": "township-streets",
        "classification": "306001",
        "titleZh": "乡镇街道名录",
        "titleEn": "Townships and streets",
        "summaryZh": "全国乡镇、街道的名称与统计用区划代码。",
        "summaryEn": "Names and statistical division codes of the country's townships and streets.",
        "keywords": ["区划", "乡镇", "街道"],
        "theme": "机构团体",
        "keyField": "生活服务",
        "shouldOpen": true,
        "shouldOpenReason": "列入年度开放清单",
        "openType": "UNCONDITIONAL",
        "updateCycle": "YEARLY",
        "grade": "L1",
        "licence": "CC-BY-4.0",
        "contact": "市民政局区划地名处 0510-00000000",
        "spatialCoverage": "全国",
        "temporalCoverage": "2023",
        "dataFormat": "SPREADSHEET",
        "contract": {
          "fields": [
            {"name": "code", "title": "代码", "titleEn": "Code", "type": "string",
             "constraints": {"required": true, "unique": true, "pattern": "[0-9]{9}"},
             "example": "320211001"},
            {"name": "name", "title": "名称", "titleEn": "Name", "type": "string",
             "constraints": {"required": true}, "example": "河埒街道"},
            {"name": "areaCode", "title": "县级区划代码", "titleEn": "County code",
             "type": "string", "constraints": {"pattern": "[0-9]{6}"}, "example": "320211"},
            {"name": "provinceCode", "title": "省级区划代码", "titleEn": "Province code",
             "type": "string", "constraints": {"pattern": "[0-9]{2}"}, "example": "32"},
            {"name": "cityCode", "title": "地级区划代码", "titleEn": "City code",
             "type": "string", "constraints": {"pattern": "[0-9]{4}"}, "example": "3202"}
          ],
          "primaryKey": ["code"]
        }
      }
      """;

  @Override
  public String title() {
    return "a steward registers " + NAME;
  }

  @Override
  public String run() {
    PlatformClient.Caller steward = client.as(STEWARD);
    if (steward.get(PATH).expect(200, 404).status() == 200) {
      return "was registered before";
    }
    String state =
        steward.post("/api/catalog/v1/datasets", REQUEST).expect(201).json().path("state").asText();
    Check.equal("the new dataset's state", "REGISTERED", state);
    checkStored(steward.get(PATH).expect(200).json());
    Check.equal("what a stranger sees of it", 404, client.anonymous().get(PATH).status());
    return state;
  }

  /** What was sent is what is kept: the metadata and, field by field, the contract. */
  private static void checkStored(JsonNode stored) {
    ObjectNode sent = sent();
    String classification = sent.remove("classification").asText();
    Check.that(
        "its code begins with its classification",
        stored.path("code").asText().startsWith(classification + "/"));
    Check.holds("the stored dataset", sent, stored);
  }

  private static ObjectNode sent() {
    try {
      return new ObjectMapper().readValue(REQUEST, ObjectNode.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
