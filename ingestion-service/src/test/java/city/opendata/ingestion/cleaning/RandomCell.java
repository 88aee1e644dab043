package city.opendata.ingestion.cleaning;

import java.util.Random;

/** Cells as people write them, and as nobody would. */
public final class RandomCell {

  private static final String[] WORDS = {
    "",
    "",
    " ",
    "无锡",
    "a b",
    "7",
    "Ａ",
    "x",
    "湖㳇镇",
    "𠮷野家",
    "5\" pipe",
    "\"",
    "a,b",
    "a\nb",
    "c\r\nd",
    "\u3000",
    "\u00A0无锡\u200B",
    "\uFEFF7",
    "，",
    "e\u0301",
    "\\N",
    "true",
    "False",
    "是",
    "否",
    "0",
    "1",
    "=1+1",
    "null",
    "-",
    "+",
    ".",
    "e",
    "--1",
    "1-1",
    "\t9\t",
    "z\u2028",
    "\u180Ea"
  };
  private static final String[] PROSE = {
    "13800000000",
    "138-0000-0000",
    "１３８００００００００",
    "320205190001010014",
    "6220000000000001",
    "0510-82000000",
    "苏B12345",
    "E00000000",
    "li.ming@example.cn",
    "192.168.3.7",
    "春江花园3幢402室",
    "王建国",
    "联系人",
    "先生",
    "姓名：",
    "家住",
    "订单号",
    "办公电话",
    "，",
    " ",
    "现场核查合格",
    "2023年5月1日"
  };
  private static final String ALPHABET = "0123456789０１２９+-－./:：eE T年月日Zz无，,\"\n ";

  private RandomCell() {}

  public static String of(Random random) {
    return switch (random.nextInt(9)) {
      case 6 -> prose(random);
      case 0 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 1 -> number(random);
      case 2 -> date(random);
      case 3 -> date(random) + (random.nextBoolean() ? " " : "T") + time(random);
      case 4 -> widened(number(random));
      case 5 -> noise(random);
      default -> WORDS[random.nextInt(WORDS.length)];
    };
  }

  /** Words and what is sensitive among them, side by side or not. */
  static String prose(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PROSE[random.nextInt(PROSE.length)]);
    }
    return text.toString();
  }

  private static String number(Random random) {
    String sign = new String[] {"", "-", "+", ""}[random.nextInt(4)];
    String digits = "0".repeat(random.nextInt(2)) + random.nextInt(5000);
    String fraction =
        random.nextBoolean() ? "." + "0".repeat(random.nextInt(3)) + random.nextInt(99) : "";
    String exponent = random.nextInt(6) == 0 ? "e" + (random.nextInt(9) - 4) : "";
    return sign + digits + fraction + exponent;
  }

  private static String date(Random random) {
    int year = 1990 + random.nextInt(50);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(31);
    return switch (random.nextInt(6)) {
      case 4 -> "%d年%d月%d日".formatted(year, month, day);
      case 5 -> "%d.%d.%02d".formatted(year, month, day);
      case 0 -> "%d-%02d-%02d".formatted(year, month, day);
      case 1 -> "%d/%d/%d".formatted(year, month, day);
      case 2 -> "%04d%02d%02d".formatted(year, month, day);
      default -> "%d-%d-%02d".formatted(year, month, day);
    };
  }

  private static String time(Random random) {
    String time = "%d:%02d".formatted(random.nextInt(25), random.nextInt(61));
    time += random.nextBoolean() ? ":%02d".formatted(random.nextInt(61)) : "";
    time += random.nextInt(3) == 0 ? "." + random.nextInt(1000) : "";
    return time + new String[] {"", "Z", "+08:00", "-0330", "+15:00", "+08"}[random.nextInt(6)];
  }

  private static String widened(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      noise.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return noise.toString();
  }
}
