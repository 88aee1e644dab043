package city.opendata.evaluation.goal;

import java.util.Locale;

/** Why a goal was not measured, or cannot be said to be met. */
enum GoalReason {
  FACTS_NOT_RECORDED("平台尚未记录该目标所需的数据。", "The platform does not record the facts of this goal yet."),
  NO_SHOULD_OPEN_DATASETS("没有应开放的数据集。", "There is no dataset that should be open."),
  NO_BASE(
      "年初没有已开放的数据集，无法计算增长率。", "Nothing was open when the year began, so there is no growth rate."),
  NO_DISTRICTS("单位目录中没有市（县）区。", "The list of units has no district.");

  private final String zh;
  private final String en;

  GoalReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
