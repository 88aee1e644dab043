package city.opendata.local.demo;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same streets as an older system would send them: in GB18030, some codes typed with full-width
 * digits, and a hundred broken rows scattered among the good ones.
 */
final class BrokenStreetsFile {

  static final int BAD_CODES = 40;
  static final int MISSING_NAMES = 30;
  static final int REPEATED_KEYS = 30;
  static final int BROKEN = BAD_CODES + MISSING_NAMES + REPEATED_KEYS;

  /** How many good codes are typed with full-width digits. */
  static final int FULL_WIDTH = 50;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int FULL_WIDTH_ZERO = '０';

  private final List<String> lines = new ArrayList<>();
  private final SortedMap<Long, String> faults = new TreeMap<>();

  BrokenStreetsFile(List<Street> streets) {
    int distance = streets.size() / BROKEN;
    lines.add(StreetsFile.HEADER);
    for (int row = 0; row < streets.size(); row++) {
      Street street = streets.get(row);
      lines.add(line(row < FULL_WIDTH ? withFullWidthCode(street) : street));
      int broken = row / distance;
      if (row % distance == distance - 1 && broken < BROKEN) {
        faults.put((long) lines.size(), fault(broken));
        lines.add(line(broken(broken, street)));
      }
    }
  }

  byte[] bytes() {
    return (String.join("\r\n", lines) + "\r\n").getBytes(GB18030);
  }

  /** What is wrong with each broken row, as field and reason; rows are counted from 1. */
  SortedMap<Long, String> faults() {
    return Collections.unmodifiableSortedMap(faults);
  }

  private static String fault(int number) {
    if (number < BAD_CODES) {
      return "code pattern-mismatch";
    }
    return number < BAD_CODES + MISSING_NAMES ? "name required-missing" : "code duplicate-key";
  }

  private static Street broken(int number, Street real) {
    if (number < BAD_CODES) {
      String code = "99900" + String.format("%03d", number) + (number % 2 == 0 ? "X" : "");
      return new Street(code, "坏代码街道", "999000", "99", "9990");
    }
    if (number < BAD_CODES + MISSING_NAMES) {
      return new Street("999001" + String.format("%03d", number), "", "999001", "99", "9990");
    }
    return new Street(real.code(), "重复街道", real.areaCode(), real.provinceCode(), real.cityCode());
  }

  private static Street withFullWidthCode(Street street) {
    String wide =
        street
            .code()
            .chars()
            .map(digit -> digit - '0' + FULL_WIDTH_ZERO)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new Street(
        wide, street.name(), street.areaCode(), street.provinceCode(), street.cityCode());
  }

  private static String line(Street street) {
    return String.join(
        ",",
        street.code(),
        street.name(),
        street.areaCode(),
        street.provinceCode(),
        street.cityCode());
  }
}
