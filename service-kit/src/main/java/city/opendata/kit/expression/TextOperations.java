package city.opendata.kit.expression;

import static city.opendata.kit.expression.ValueType.BOOLEAN;
import static city.opendata.kit.expression.ValueType.DECIMAL;
import static city.opendata.kit.expression.ValueType.INTEGER;
import static city.opendata.kit.expression.ValueType.PATTERN;
import static city.opendata.kit.expression.ValueType.TEXT;

import dev.cel.common.exceptions.CelBadFormatException;
import dev.cel.common.exceptions.CelIndexOutOfBoundsException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What can be asked of texts. Characters are counted as people do, not in UTF-16. */
final class TextOperations {

  private TextOperations() {}

  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    operations.add(Operation.<String, String>global("_+_", TEXT, TEXT, TEXT, String::concat));
    operations.add(Operation.<String>global("size", INTEGER, TEXT, TextOperations::size));
    operations.add(Operation.<Long>global("string", TEXT, INTEGER, String::valueOf));
    operations.add(
        Operation.<BigDecimal>global("string", TEXT, DECIMAL, BigDecimal::toPlainString));
    operations.add(Operation.<String>global("int", INTEGER, TEXT, TextOperations::integer));
    operations.add(
        Operation.member("size", INTEGER, List.of(TEXT), texts -> size((String) texts[0])));
    operations.add(test("startsWith", String::startsWith));
    operations.add(test("endsWith", String::endsWith));
    operations.add(test("contains", TextSearch::contains));
    operations.add(
        Operation.member(
            "matches",
            BOOLEAN,
            List.of(TEXT, PATTERN),
            both -> ((TextPattern) both[1]).isIn((String) both[0])));
    operations.add(
        Operation.member(
            "substring",
            TEXT,
            List.of(TEXT, INTEGER),
            of -> substring((String) of[0], (Long) of[1], size((String) of[0]))));
    operations.add(
        Operation.member(
            "substring",
            TEXT,
            List.of(TEXT, INTEGER, INTEGER),
            of -> substring((String) of[0], (Long) of[1], (Long) of[2])));
    operations.add(Operation.in(TEXT, TEXT, (text, list) -> list.contains(text)));
    return operations;
  }

  private interface Test {
    boolean holds(String text, String other);
  }

  @SuppressWarnings("Immutable") // The tests have no state.
  private static Operation test(String function, Test test) {
    return Operation.member(
        function,
        BOOLEAN,
        List.of(TEXT, TEXT),
        both -> test.holds((String) both[0], (String) both[1]));
  }

  private static long size(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String substring(String text, long from, long to) {
    if (from < 0 || to < from || to > size(text)) {
      throw new CelIndexOutOfBoundsException("substring");
    }
    int start = text.offsetByCodePoints(0, (int) from);
    return text.substring(start, text.offsetByCodePoints(start, (int) (to - from)));
  }

  private static long integer(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new CelBadFormatException("no whole number");
    }
  }
}
