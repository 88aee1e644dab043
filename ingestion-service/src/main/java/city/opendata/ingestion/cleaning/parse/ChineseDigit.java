package city.opendata.ingestion.cleaning.parse;

/** What a Chinese numeral character says: plain, financial (大写) or traditional. */
final class ChineseDigit {

  static final int NONE = -1;

  private ChineseDigit() {}

  /** 0 to 9, or {@link #NONE}. 两 is none, since it is written only before a place. */
  static int value(char c) {
    return switch (c) {
      case '零', '〇', '○' -> 0;
      case '一', '壹' -> 1;
      case '二', '贰', '貳' -> 2;
      case '三', '叁', '叄' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆', '陸' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> NONE;
    };
  }

  /** 10, 100 or 1000, or {@link #NONE}. */
  static int place(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> NONE;
    };
  }

  /** 20, 30 or 40 in one character, or {@link #NONE}. */
  static int tens(char c) {
    return switch (c) {
      case '廿' -> 20;
      case '卅' -> 30;
      case '卌' -> 40;
      default -> NONE;
    };
  }

  static boolean isTwoBeforePlace(char c) {
    return c == '两' || c == '兩';
  }
}
