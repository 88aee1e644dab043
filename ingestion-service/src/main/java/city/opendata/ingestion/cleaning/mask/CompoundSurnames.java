package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.text.TextSet;
import java.util.List;

/** Surnames of two characters. */
final class CompoundSurnames {

  /** Their bytes in UTF-8. */
  static final int BYTES = 6;

  static final TextSet ALL =
      TextSet.of(
          List.of(
              "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空",
              "夏侯", "轩辕", "端木", "百里", "呼延", "南宫", "西门", "东郭", "独孤", "闻人", "澹台", "公冶", "宗政", "濮阳",
              "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "巫马", "公西",
              "漆雕", "乐正", "壤驷", "公良", "拓跋", "夹谷", "宰父", "谷梁", "梁丘", "左丘", "东门", "南门", "万俟", "赫连",
              "第五"));

  private CompoundSurnames() {}
}
