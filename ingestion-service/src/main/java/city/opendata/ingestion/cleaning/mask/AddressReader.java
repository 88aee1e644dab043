package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.ingestion.cleaning.text.Utf8;

/**
 * Finds where the divisions end that an address begins with: province, prefecture, district,
 * street. It goes by the characters that division names end in, not by a list, and takes what could
 * be a road or a building for one: an address cut too early shows less, one cut too late shows a
 * home.
 */
final class AddressReader {

  static final int NOWHERE = -1;
  static final int DISTRICT = 2;
  static final int STREET = 3;

  private static final int PROVINCE = 0;
  private static final int PREFECTURE = 1;
  private static final int NONE = -1;

  /** 积石山保安族东乡族撒拉族自治县 */
  private static final int LONGEST_NAME = 15;

  private byte[] text = {};
  private int end;

  /** Where the last division ends that is known and not below the level, or {@link #NOWHERE}. */
  int cut(byte[] bytes, int start, int limit, int level) {
    text = bytes;
    end = limit;
    int cut = NOWHERE;
    int next = PROVINCE;
    int from = start;
    while (next <= level) {
      from = Blanks.skip(text, from, end);
      int name = from;
      int found = NONE;
      int previous = 0;
      for (int length = 0; length <= LONGEST_NAME && name < end && found == NONE; length++) {
        int character = Utf8.codePoint(text, name);
        int behind = name + Utf8.length(text[name]);
        if (length > 0) {
          if (ends(character, previous, peek(behind), behind)) {
            return cut;
          }
          found = level(character, previous, peek(behind), length, next);
        } else if (!Character.isIdeographic(character)) {
          return cut;
        }
        previous = character;
        name = behind;
      }
      if (found == NONE || found > level) {
        return cut;
      }
      from = last(previous, name, found);
      cut = from;
      next = found + 1;
    }
    return cut;
  }

  private int peek(int at) {
    return at < end ? Utf8.codePoint(text, at) : 0;
  }

  /**
   * The names of some districts go on behind what could be their end: 沙市区, 津市市; 街 goes on as 街道.
   */
  private int last(int character, int behind, int level) {
    int following = peek(behind);
    boolean goesOn =
        character == '街'
            || character == '市' && level == DISTRICT && (following == '区' || following == '市');
    return goesOn ? behind + Utf8.length(text[behind]) : behind;
  }

  /** Which division a name that has so many characters before this one ends. */
  private static int level(int character, int previous, int following, int length, int next) {
    int level =
        switch (character) {
          case '省' -> PROVINCE;
          case '市' -> isCity(previous, following, length) ? Math.clamp(next, PREFECTURE, 2) : NONE;
          case '县' -> following == '道' ? NONE : DISTRICT;
          case '区' ->
              previous == '治' && next == PROVINCE
                  ? PROVINCE
                  : isDistrict(previous, length) ? DISTRICT : NONE;
          case '街' -> following == '道' ? STREET : NONE;
          case '镇' -> isTown(previous, following, length) ? STREET : NONE;
          case '乡' -> isTownship(previous, following, length) ? STREET : NONE;
          default -> NONE;
        };
    return level < next ? NONE : level;
  }

  /** 聊城市 is a city, 滨江城市花园 and 超市 are none. */
  private static boolean isCity(int previous, int following, int length) {
    return switch (previous) {
      case '超', '菜', '集', '夜', '花', '门' -> false;
      case '城' -> length == 2;
      default -> following != '场' && following != '民' && following != '政';
    };
  }

  /** 小区, 社区 and 三区 are parts of a street; 城东区 is a district, 雅居东区 none. */
  private static boolean isDistrict(int previous, int length) {
    return switch (previous) {
      case '小', '社', '舍', '属', '务', '活', '景', '片', '商', '住', '库', '期', '居' -> false;
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> false;
      case '东', '西', '南', '北', '中' -> length <= 2;
      default -> true;
    };
  }

  /** 月城镇 is a town, 城镇 and 风情小镇 are none. */
  private static boolean isTown(int previous, int following, int length) {
    return switch (previous) {
      case '小', '古', '重' -> false;
      case '城', '村' -> length == 2;
      default ->
          switch (following) {
            case '市', '江', '路', '街', '巷' -> false;
            default -> true;
          };
    };
  }

  private static boolean isTownship(int previous, int following, int length) {
    return switch (previous) {
      case '老', '故', '水', '同' -> false;
      case '城', '家' -> length == 2;
      default ->
          switch (following) {
            case '市', '族', '镇', '村', '路', '街', '巷' -> false;
            default -> true;
          };
    };
  }

  /** Whether a road, a building or a number begins, behind which no division is named. */
  private boolean ends(int character, int previous, int following, int behind) {
    // 荣巷街道 and 杨巷镇 are called after a lane.
    if (following == '镇' || following == '乡' || isStreetAt(behind)) {
      return !Character.isIdeographic(character);
    }
    return switch (character) {
      case '号', '巷', '弄', '幢', '栋', '室', '楼', '苑', '园', '场', '院', '厂', '校', '宅', '墅', '站' -> true;
      case '路', '村' -> following != '区';
      case '街' -> following != '道';
      case '道', '厦', '学' -> previous == '大';
      default -> !Character.isIdeographic(character);
    };
  }

  /** 街道 */
  private boolean isStreetAt(int at) {
    return peek(at) == '街' && peek(at + Utf8.length(text[at])) == '道';
  }
}
