package city.opendata.ingestion.canary;

/**
 * A value that nobody has, of the form of a person's.
 *
 * @param kind of sensitive data
 * @param value by which it is searched for
 * @param sentence in which it stands as people write it
 */
record Canary(String kind, String value, String sentence) {

  private static final int TO_FULL_WIDTH = 0xFEE0;

  private static Canary of(String kind, String value, String pattern) {
    return new Canary(kind, value, pattern.formatted(value));
  }

  static Canary citizenId(int i) {
    String digits =
        "320205%d%02d%02d%03d".formatted(1901 + i % 9, 1 + i / 9 % 12, 1 + i / 108 % 28, i % 1_000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * (digits.charAt(j) - '0');
    }
    return of("citizen-id", digits + "10X98765432".charAt(sum % 11), "经核实，身份证%s属实");
  }

  static Canary mobile(int i) {
    return of("mobile", "138%08d".formatted(70_000 + i), "已电话联系%s，未接通");
  }

  static Canary bankCard(int i) {
    String digits = "62200000%07d".formatted(i);
    int sum = 0;
    for (int j = 0; j < digits.length(); j++) {
      int digit = digits.charAt(j) - '0';
      int doubled = j % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return of("bank-card", digits + (10 - sum % 10) % 10, "补贴转入银行卡%s");
  }

  static Canary email(int i) {
    return of("email", "li.ming%05d@example.cn".formatted(i), "回复%s查收");
  }

  static Canary plate(int i) {
    return of("plate", "苏B%05d".formatted(i), "车辆%s违停");
  }

  static Canary passport(int i) {
    return of("passport", "E%08d".formatted(70_000 + i), "护照%s已收");
  }

  static Canary travelPermit(int i) {
    return of("travel-permit", "C%08d".formatted(70_000 + i), "通行证号%s有效");
  }

  static Canary landline(int i) {
    return of("landline", "0510-8300%04d".formatted(i), "家庭电话%s");
  }

  static Canary vehicle(int i) {
    return of("vin", "LTSA00019N1%06d".formatted(i), "车架号%s核对");
  }

  static Canary homeAddress(int i) {
    return of("home-address", "春江花园%d幢%d室".formatted(100 + i, 101 + i % 900), "家住%s，独居");
  }

  static Canary name(int i) {
    String surnames = "王李张刘陈杨赵黄周吴";
    String given = "伟芳娜敏静丽强磊军洋勇艳杰涛明";
    String name =
        ""
            + surnames.charAt(i % 10)
            + given.charAt(i / 10 % given.length())
            + given.charAt(i / 150 % given.length());
    return of("personal-name", name, "姓名：%s。");
  }

  /** The sentence with its ASCII digits and letters in full width, as old systems write them. */
  String wide() {
    return wide(sentence);
  }

  /** The value in the same way. */
  String wideValue() {
    return wide(value);
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (char one : text.toCharArray()) {
      boolean ascii = one > ' ' && one < 0x7F;
      wide.append(ascii ? (char) (one + TO_FULL_WIDTH) : one);
    }
    return wide.toString();
  }
}
