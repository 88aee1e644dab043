package city.opendata.catalog.dataset;

import java.util.function.Predicate;

/**
 * The metadata items that every entry must fill to count as complete, with the rule they come from.
 * Those that a registration cannot do without are listed too: the share is of all items.
 */
enum MandatoryItem {
  // GB/T 21063.3-2007, core elements that are mandatory (handbook 2.1)
  TITLE("titleZh", "名称", "Title", metadata -> true),
  SUMMARY("summaryZh", "摘要", "Summary", metadata -> metadata.summaryZh() != null),
  PROVIDER("unit", "提供方", "Provider", metadata -> true),
  CATEGORY("theme", "分类", "Category", metadata -> true),
  IDENTIFIER("code", "标识符", "Identifier", metadata -> true),
  METADATA_IDENTIFIER("id", "元数据标识符", "Metadata identifier", metadata -> true),

  // 政务信息资源目录编制指南 (2017), core metadata beyond those (handbook 2.1)
  FORMAT("dataFormat", "格式", "Format", metadata -> metadata.dataFormat() != null),
  FIELDS("contract", "信息项信息", "Fields", metadata -> true),
  OPEN_TYPE("openType", "开放属性", "Open type", metadata -> true),
  UPDATE_CYCLE("updateCycle", "更新周期", "Update cycle", metadata -> true),

  // Additions for open data (handbook 2.1, last paragraph; R9, R54, R56)
  SHOULD_OPEN(
      "shouldOpenReason",
      "应开放依据",
      "Reason why it should be open or not",
      metadata -> metadata.shouldOpenReason() != null),
  GRADE("grade", "数据分级", "Grade", metadata -> true),
  KEYWORDS("keywords", "关键字", "Keywords", metadata -> !metadata.keywords().isEmpty()),
  LICENCE("licence", "许可协议", "Licence", metadata -> metadata.licence() != null),
  CONTACT("contact", "联系方式", "Contact", metadata -> metadata.contact() != null),
  SPATIAL_COVERAGE(
      "spatialCoverage",
      "空间范围",
      "Spatial coverage",
      metadata -> metadata.spatialCoverage() != null),
  TEMPORAL_COVERAGE(
      "temporalCoverage",
      "时间范围",
      "Temporal coverage",
      metadata -> metadata.temporalCoverage() != null);

  private final String field;
  private final String nameZh;
  private final String nameEn;
  private final Predicate<DatasetMetadata> filled;

  MandatoryItem(String field, String nameZh, String nameEn, Predicate<DatasetMetadata> filled) {
    this.field = field;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.filled = filled;
  }

  String field() {
    return field;
  }

  String nameZh() {
    return nameZh;
  }

  String nameEn() {
    return nameEn;
  }

  boolean isFilled(DatasetMetadata metadata) {
    return filled.test(metadata);
  }
}
