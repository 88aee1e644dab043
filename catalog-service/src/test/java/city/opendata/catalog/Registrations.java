package city.opendata.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Registrations as a steward sends them; each call makes one with its own name. */
public final class Registrations {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.nanoTime(), 36);

  private Registrations() {}

  /** A name that nobody used before. */
  public static String aName() {
    return "set-" + RUN + "-" + COUNT.incrementAndGet();
  }

  /** A registration with all members, free to be changed. */
  public static ObjectNode aRegistration() {
    return json("""
            {
              "classification": "306001",
              "titleZh": "乡镇街道名录",
              "titleEn": "Townships and streets",
              "summaryZh": "全国乡镇、街道的名称与统计用区划代码。",
              "summaryEn": "Names and codes of townships and streets.",
              "keywords": ["区划", "街道"],
              "theme": "机构团体",
              "keyField": "生活服务",
              "shouldOpen": true,
              "shouldOpenReason": "列入年度开放清单",
              "openType": "UNCONDITIONAL",
              "updateCycle": "YEARLY",
              "grade": "L1",
              "licence": "CC-BY-4.0",
              "contact": "区划地名处",
              "spatialCoverage": "全国",
              "temporalCoverage": "2023",
              "dataFormat": "SPREADSHEET",
              "contract": {
                "fields": [
                  {
                    "name": "code",
                    "title": "代码",
                    "titleEn": "Code",
                    "description": "统计用区划代码",
                    "type": "string",
                    "constraints": {"required": true, "unique": true, "pattern": "[0-9]{9}"},
                    "example": "320211001"
                  },
                  {
                    "name": "name",
                    "title": "名称",
                    "type": "string",
                    "constraints": {"required": true}
                  }
                ],
                "primaryKey": ["code"],
                "rules": [
                  {
                    "name": "name-beside-code",
                    "expression": "name != code",
                    "messageZh": "名称不得与代码相同。",
                    "messageEn": "The name must not be the code."
                  }
                ],
                "tolerance": [
                  {"above": 0.05, "then": "hold"},
                  {"reasons": ["duplicate-key"], "above": 0.001, "then": "reject"}
                ]
              }
            }
            """)
        .put("name", aName());
  }

  /** A registration without anything that can be left out. */
  public static ObjectNode aBareRegistration() {
    return json("""
            {
              "classification": "306001",
              "titleZh": "名录",
              "theme": "其他",
              "shouldOpen": true,
              "openType": "UNCONDITIONAL",
              "updateCycle": "IRREGULAR",
              "grade": "L1",
              "contract": {"fields": [{"name": "a", "title": "甲", "type": "string"}]}
            }
            """)
        .put("name", aName());
  }

  /** Reads JSON. */
  public static ObjectNode json(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  /** Reads JSON as a type. */
  public static <T> T as(Class<T> type, ObjectNode json) {
    try {
      return MAPPER.treeToValue(json, type);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
