package city.opendata.catalog.dataset;

/** A dataset as a steward would register it, for the API description. */
final class DatasetExample {

  static final String STREETS =
      """
      {
        "name": "township-streets",
        "classification": "306001",
        "titleZh": "乡镇街道名录",
        "titleEn": "Townships and streets",
        "summaryZh": "全国乡镇、街道的名称与统计用区划代码。",
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
            {
              "name": "code",
              "title": "代码",
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
          "primaryKey": ["code"]
        }
      }
      """;

  private DatasetExample() {}
}
