package city.opendata.evaluation.scoring;

import java.util.Locale;

/** Why an indicator was not measured; such an indicator is left out and never scored 0 or 1. */
public enum Reason {
  FACTS_NOT_RECORDED(
      "平台尚未记录该指标所需的数据。", "The platform does not record the facts of this indicator yet."),
  EVIDENCE_NOT_COLLECTED(
      "该指标由人工评审佐证材料，尚未收集。", "Reviewers score this on evidence, which is not collected yet."),
  NO_TARGET("该单位没有年度目标。", "The unit has no target in this target set."),
  TARGET_ZERO("该单位的年度目标为 0。", "The unit's target is 0."),
  NO_DATASETS("该单位没有已登记的数据集。", "The unit has no registered dataset."),
  NO_SHOULD_OPEN_DATASETS("该单位没有应开放的数据集。", "The unit has no dataset that should be open."),
  NO_OPEN_DATASETS("该单位没有已开放的数据集。", "The unit has no open dataset."),
  NOTHING_CHECKED("已开放的数据集中没有可检查的单元格。", "No cell of the unit's open datasets was checked."),
  NO_RECTIFICATION_DUE(
      "该单位在评估期内没有到期的整改单。", "No rectification of the unit came due within the period.");

  private final String zh;
  private final String en;

  Reason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Stable code on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
