package city.opendata.bench.detection;

import java.util.Locale;
import java.util.SplittableRandom;

/** Numbers of people who never were: born from 1900 to 1910, with right check digits. */
final class Numbers {

  private static final String[] AREAS = {
    "320205", "320206", "320211", "320213", "320214", "320281", "320282", "310104", "340102",
    "330106", "110105", "440305", "510107", "320202"
  };
  private static final String[] SEGMENTS = {
    "130", "131", "133", "135", "136", "137", "138", "139", "147", "150", "151", "152", "153",
    "155", "158", "159", "166", "173", "176", "177", "178", "180", "181", "186", "187", "188",
    "189", "191", "193", "198", "199"
  };
  private static final String[] BINS = {
    "622848", "621700", "622202", "621483", "622588", "620522", "625912", "621226", "622909"
  };
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private Numbers() {}

  static String day(SplittableRandom random) {
    return String.format(
        Locale.ROOT,
        "%d%02d%02d",
        1900 + random.nextInt(11),
        1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  static String area(SplittableRandom random) {
    return AREAS[random.nextInt(AREAS.length)];
  }

  static String citizen(SplittableRandom random) {
    return withCheck(area(random) + day(random) + Maker.digits(random, 3));
  }

  /** A permit with the layout of an ID number. */
  static String residencePermit(SplittableRandom random) {
    String area = new String[] {"810000", "820000", "830000"}[random.nextInt(3)];
    return withCheck(area + day(random) + Maker.digits(random, 3));
  }

  static String foreigner(SplittableRandom random) {
    return withCheck("932840" + day(random) + Maker.digits(random, 3));
  }

  static String oldCitizen(SplittableRandom random) {
    return area(random) + day(random).substring(2) + Maker.digits(random, 3);
  }

  /** An ID number but for its check character. */
  static String almostCitizen(SplittableRandom random) {
    String right = citizen(random);
    return right.substring(0, 17) + (right.charAt(17) == '3' ? '4' : '3');
  }

  private static String withCheck(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  static String mobile(SplittableRandom random) {
    return SEGMENTS[random.nextInt(SEGMENTS.length)] + Maker.digits(random, 8);
  }

  static String landline(SplittableRandom random) {
    return "0510-8" + Maker.digits(random, 7);
  }

  static String card(SplittableRandom random) {
    String bin = BINS[random.nextInt(BINS.length)];
    return luhn(bin + Maker.digits(random, random.nextBoolean() ? 9 : 12));
  }

  static String luhn(String body) {
    for (char last = '0'; last <= '9'; last++) {
      if (passes(body + last)) {
        return body + last;
      }
    }
    throw new IllegalStateException("No digit passes");
  }

  private static boolean passes(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * value : value;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** The credit code of a body whose type the prefix names, as 91 or 92. */
  static String credit(SplittableRandom random, String prefix) {
    String organisation = "MA" + Maker.digits(random, 6);
    organisation += organisationCheck(organisation);
    String body = prefix + AREAS[random.nextInt(7)] + organisation;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += weight * CREDIT.indexOf(body.charAt(i));
      weight = weight * 3 % 31;
    }
    return body + CREDIT.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(body.charAt(i), 36);
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  static String plate(SplittableRandom random) {
    String city = "" + Maker.one(random, "苏苏苏沪浙皖") + Maker.one(random, "ABCDEFG");
    return switch (random.nextInt(4)) {
      case 0 -> city + Maker.one(random, "DF") + Maker.digits(random, 5);
      case 1 -> city + Maker.one(random, "PQRXYZ") + Maker.digits(random, 4);
      default -> city + Maker.digits(random, 5);
    };
  }

  static String passport(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "E" + Maker.one(random, "ABCDEFGHJK") + Maker.digits(random, 7);
      case 1 -> "G" + Maker.digits(random, 8);
      default -> "E" + Maker.digits(random, 8);
    };
  }

  static String permit(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> "H" + Maker.digits(random, 8);
      case 1 -> "M" + Maker.digits(random, 10);
      default -> "C" + Maker.one(random, "ABCDEFGH") + Maker.digits(random, 7);
    };
  }

  static String hongKong(SplittableRandom random) {
    char letter = (char) ('A' + random.nextInt(26));
    String digits = Maker.digits(random, 6);
    int sum = 9 * 36 + 8 * (letter - 'A' + 10);
    for (int i = 0; i < 6; i++) {
      sum += (7 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return letter + digits + "(" + (check == 10 ? "A" : check) + ")";
  }

  static String taiwan(SplittableRandom random) {
    String letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
    char letter = Maker.one(random, letters);
    String body = (1 + random.nextInt(2)) + Maker.digits(random, 7);
    int value = letters.indexOf(letter) + 10;
    int sum = value / 10 + value % 10 * 9;
    for (int i = 0; i < 8; i++) {
      sum += (8 - i) * (body.charAt(i) - '0');
    }
    return letter + body + (10 - sum % 10) % 10;
  }

  static String vin(SplittableRandom random) {
    String letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    StringBuilder vin = new StringBuilder("LSV");
    while (vin.length() < 17) {
      vin.append(
          vin.length() > 11 ? (char) ('0' + random.nextInt(10)) : Maker.one(random, letters));
    }
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    String values = "12345678-12345-7-923456789";
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char one = vin.charAt(i);
      int value = one <= '9' ? one - '0' : values.charAt(one - 'A') - '0';
      sum += weights[i] * value;
    }
    vin.setCharAt(8, sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
    return vin.toString();
  }
}
