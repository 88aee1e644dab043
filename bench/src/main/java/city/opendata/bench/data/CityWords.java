package city.opendata.bench.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The words that cells are made of, as UTF-8. */
final class CityWords {

  static final byte[][] DISTRICTS = utf8("梁溪区", "滨湖区", "新吴区", "锡山区", "惠山区", "江阴市", "宜兴市", "经开区");
  static final byte[][] ROADS =
      utf8("中山路", "人民中路", "太湖大道", "解放南路", "金石路", "蠡湖大道", "长江北路", "运河东路", "学前街", "凤翔路");
  static final byte[][] CATEGORIES =
      utf8("卫生医疗", "教育文旅", "企业监管", "生活服务", "交通运输", "城建住房", "市政管理", "资源环境", "应急安全");
  static final byte[][] SURNAMES = utf8("王李张刘陈杨赵黄周吴".split(""));
  static final byte[][] GIVEN_NAMES = utf8("伟芳娜敏静丽强磊军洋勇艳杰涛明".split(""));
  static final byte[][] AREAS =
      utf8("320205", "320206", "320211", "320213", "320214", "320281", "320282");
  static final byte[][] PHONE_SEGMENTS =
      utf8("130", "135", "138", "139", "150", "158", "166", "177", "186", "189", "199");

  static final byte[] CITY = utf8("无锡市")[0];
  static final byte[] NUMBER = utf8("号")[0];
  static final byte[] BUILDING = utf8("幢")[0];
  static final byte[] ROOM = utf8("室")[0];

  /** Nobody who lives was born then. */
  static final byte[][] BIRTHS = births();

  static final byte[][] SINGLE_REMARKS;
  static final byte[][] DOUBLE_REMARKS;

  /** The days that rows are dated with, as ISO 8601. */
  static final byte[][] DAYS = days();

  static final int SECONDS = 150_000_000;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private static final List<String> REMARKS =
      List.of(
          "现场核查合格",
          "资料齐全, 予以登记",
          "需限期整改",
          "已办结",
          "经复核\"符合要求\"",
          "按季度更新",
          "由窗口受理后流转至主管部门处理",
          "数据来源于部门业务系统");

  static {
    SINGLE_REMARKS = utf8(REMARKS.stream().map(CityWords::quoted).toArray(String[]::new));
    DOUBLE_REMARKS =
        utf8(
            REMARKS.stream()
                .flatMap(one -> REMARKS.stream().map(other -> quoted(one + "；" + other)))
                .toArray(String[]::new));
  }

  private CityWords() {}

  static byte[] any(SplittableRandom random, byte[][] words) {
    return words[random.nextInt(words.length)];
  }

  /** The text as a CSV cell, in quotes where it needs them. */
  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static byte[][] births() {
    List<String> births = new ArrayList<>();
    for (int year = 1901; year <= 1910; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day : new int[] {1, 9, 15, 23, 28}) {
          births.add("%d%02d%02d".formatted(year, month, day));
        }
      }
    }
    return utf8(births.toArray(String[]::new));
  }

  private static byte[][] days() {
    LocalDate first = LocalDate.of(2019, 1, 1);
    String[] days = new String[SECONDS / SECONDS_OF_A_DAY + 1];
    for (int i = 0; i < days.length; i++) {
      days[i] = first.plusDays(i).toString();
    }
    return utf8(days);
  }

  private static byte[][] utf8(String... texts) {
    byte[][] bytes = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }
}
