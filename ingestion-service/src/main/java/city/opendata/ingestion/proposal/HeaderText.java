package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.text.FullWidth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a header says beside its words: 金额（万元） has a unit, 名称 (Name) an English title, 登记日期 is a day
 * and 邮政编码 a code.
 *
 * @param outside it without what is in brackets
 * @param unit that its brackets name
 * @param english its English part, with a capital
 */
record HeaderText(String outside, @Nullable String unit, @Nullable String english) {

  /** Units as they are written in brackets behind 金额, 面积 and so on. */
  private static final Set<String> UNITS =
      words(
          """
          元 万元 千元 百万元 亿元 美元 万美元 亿美元 港元 欧元 人 万人 千人 人次 万人次 人年 户 万户 个 万个 家 万家 \
          件 万件 次 万次 辆 万辆 台 套 所 张 条 艘 架 本 册 万册 份 只 头 株 棵 根 座 处 栋 幢 层 间 床 位 席 \
          吨 万吨 亿吨 公斤 千克 克 毫克 kg g mg t 平方米 万平方米 平米 ㎡ m² m2 平方公里 平方千米 km² km2 公顷 亩 \
          万亩 米 公里 千米 厘米 毫米 m km cm mm 海里 立方米 万立方米 亿立方米 m³ m3 升 毫升 L ml 度 千瓦时 万千瓦时 \
          亿千瓦时 kWh 千瓦 万千瓦 kW MW 兆瓦 % ％ ‰ 岁 年 月 天 日 小时 分钟 秒 h min s ℃ °C 摄氏度 hPa Pa kPa MPa \
          mg/L μg/m³ ug/m3 mg/m³ dB 分贝 分 元/吨 元/月 元/平方米 元/小时 元/㎡ km/h 米/秒 m/s 人/平方公里 GB TB MB
          """);

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【<]([^)\\]】>]*)[)\\]】>]");
  private static final Pattern UNIT_LABEL = Pattern.compile("^\\s*(计量)?单位\\s*[:：]?\\s*");
  private static final Pattern SLASHED = Pattern.compile("^(.+?)\\s*/\\s*([^/]+)$");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z .,'&_/-]{2,}");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_.\\s-]+");
  private static final Pattern DAY =
      Pattern.compile(".*(日期|时间|年月日|日|时刻|rq|sj|date|day|time|timestamp)$");
  private static final Pattern COUNTER =
      Pattern.compile(".*(序号|行号|排序号|顺序号|期号|年号|页码)$|^(id|no|seq|sort|rowid|objectid|fid)$");
  private static final Pattern CODE =
      Pattern.compile(
          ".*(号|号码|编号|编码|代码|码|电话|手机|账户|传真|邮编|证件)$"
              + "|.*(bh|bm|dm|hm|zjhm|sfzh|lxdh|yzbm|code|phone|tel|mobile|fax|zip|postcode|zipcode)$");
  private static final Pattern NUMBERING =
      Pattern.compile(
          ".*(编号|流水号|单号|证号|文号|案号)$|^(代码|编码|code|uuid|guid|bh)$|.*(_id|_no|_code|bianhao)$");
  private static final Pattern TRUTH = Pattern.compile("^(是否|有无|可否|sf|is|has|can)[^a-z].*|^是否.*");

  static HeaderText of(String header) {
    String narrow = FullWidth.ALL.narrow(header).strip();
    String unit = null;
    String english = null;
    Matcher brackets = BRACKETS.matcher(narrow);
    while (brackets.find()) {
      String inside = UNIT_LABEL.matcher(brackets.group(1)).replaceFirst("").strip();
      unit = unit == null && UNITS.contains(inside) ? inside : unit;
      english = english == null && isEnglish(inside) ? inside : english;
    }
    String outside = BRACKETS.matcher(narrow).replaceAll(" ").strip();
    Matcher slashed = SLASHED.matcher(outside);
    if (slashed.matches()) {
      String behind = slashed.group(2).strip();
      boolean isUnit = UNITS.contains(behind);
      unit = unit == null && isUnit ? behind : unit;
      english = english == null && isEnglish(behind) ? behind : english;
      outside = isUnit || isEnglish(behind) ? slashed.group(1).strip() : outside;
    }
    if (english == null && isEnglish(outside)) {
      english = outside;
    }
    return new HeaderText(outside, unit, english == null ? null : sentence(english));
  }

  static boolean isUnit(String text) {
    return UNITS.contains(text);
  }

  private static boolean isEnglish(String text) {
    return ENGLISH.matcher(text).matches() && !UNITS.contains(text);
  }

  /** streetName and STREET_NAME are a Street name. */
  private static String sentence(String english) {
    String spaced =
        HUMP.splitAsStream(english)
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Whether it names a day or a moment. */
  boolean isDay() {
    return DAY.matcher(folded()).matches();
  }

  /** Whether it names something that digits spell and nobody reckons with. */
  boolean isCode() {
    return CODE.matcher(folded()).matches() && !COUNTER.matcher(folded()).matches();
  }

  /** Whether it numbers the things that the rows are about. */
  boolean isNumbering() {
    return NUMBERING.matcher(folded()).matches();
  }

  /** Whether it counts the rows. */
  boolean isCounter() {
    return COUNTER.matcher(folded()).matches();
  }

  /** Whether it asks a question that is answered by yes or no. */
  boolean isTruth() {
    return TRUTH.matcher(HUMP.matcher(outside).replaceAll("_").toLowerCase(Locale.ROOT)).matches();
  }

  private String folded() {
    return outside.toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
