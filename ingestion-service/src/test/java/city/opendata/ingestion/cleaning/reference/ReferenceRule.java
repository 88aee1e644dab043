package city.opendata.ingestion.cleaning.reference;

import city.opendata.ingestion.cleaning.CellError;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule said twice: as an expression, and in Java over canonical texts. */
public final class ReferenceRule {

  private final String name;
  private final String expression;
  private final List<String> fields;
  private final boolean needsAll;
  private final Predicate<List<@Nullable String>> holds;
  private long evaluated;
  private long violated;
  private long failed;

  private ReferenceRule(
      String name,
      String expression,
      List<String> fields,
      boolean needsAll,
      Predicate<List<@Nullable String>> holds) {
    this.name = name;
    this.expression = expression;
    this.fields = fields;
    this.needsAll = needsAll;
    this.holds = holds;
  }

  /** Some rules over some of the fields, and often none. */
  public static List<ReferenceRule> some(Random random, List<Field> fields) {
    List<ReferenceRule> rules = new ArrayList<>();
    for (int i = random.nextInt(9) - 5; i > 0; i--) {
      Field one = fields.get(random.nextInt(fields.size()));
      Field other = fields.get(random.nextInt(fields.size()));
      String name = "rule-" + i;
      rules.add(
          one.type() != other.type() || random.nextInt(4) == 0
              ? presence(name, one.name(), other.name())
              : of(name, one.type(), one.name(), other.name()));
    }
    return rules;
  }

  private static ReferenceRule presence(String name, String a, String b) {
    return new ReferenceRule(
        name,
        "has(%s) || has(%s)".formatted(a, b),
        List.of(a, b),
        false,
        values -> values.stream().anyMatch(Objects::nonNull));
  }

  private static ReferenceRule of(String name, FieldType type, String a, String b) {
    return switch (type) {
      case STRING ->
          needing(
              name,
              "%s.size() <= 3 || %s.contains('1')".formatted(a, b),
              List.of(a, b),
              (x, y) -> x.codePointCount(0, x.length()) <= 3 || y.contains("1"));
      case INTEGER ->
          needing(
              name,
              "10 / %s <= %s".formatted(a, b),
              List.of(a, b),
              (x, y) -> 10 / Long.parseLong(x) <= Long.parseLong(y));
      case NUMBER ->
          needing(
              name,
              "%s * 2.5 - %s < 100".formatted(a, b),
              List.of(a, b),
              (x, y) ->
                  new BigDecimal(x)
                          .multiply(new BigDecimal("2.5"))
                          .subtract(new BigDecimal(y))
                          .compareTo(new BigDecimal(100))
                      < 0);
      case BOOLEAN ->
          needing(
              name,
              "%s == %s && !%s".formatted(a, b, a),
              List.of(a, b),
              (x, y) -> x.equals(y) && x.equals("false"));
      case DATE ->
          needing(
              name,
              "%s <= %s && year(%s) > 2000".formatted(a, b, a),
              List.of(a, b),
              (x, y) -> x.compareTo(y) <= 0 && Integer.parseInt(x.substring(0, 4)) > 2000);
      case DATETIME ->
          needing(
              name,
              "day(%s) < 20 || %s < datetime('2023-05-01T08:00:00+08:00')".formatted(a, b),
              List.of(a, b),
              (x, y) ->
                  Integer.parseInt(x.substring(8, 10)) < 20
                      || y.compareTo("2023-05-01T08:00:00") < 0);
    };
  }

  private interface Both {
    boolean hold(String one, String other);
  }

  private static ReferenceRule needing(
      String name, String expression, List<String> fields, Both both) {
    return new ReferenceRule(
        name,
        expression,
        fields,
        true,
        values ->
            both.hold(
                Objects.requireNonNull(values.get(0)), Objects.requireNonNull(values.get(1))));
  }

  /** As it stands in a contract. */
  public Rule of(List<Field> all) {
    return Rule.of(all, name, expression, "不符合。", null);
  }

  List<String> fields() {
    return fields;
  }

  /** What is wrong with good and empty values by this rule. */
  Optional<CellError> check(Map<String, @Nullable String> row) {
    List<@Nullable String> values = new ArrayList<>();
    fields.forEach(field -> values.add(row.get(field)));
    if (needsAll && values.contains(null)) {
      return Optional.empty();
    }
    evaluated++;
    try {
      if (holds.test(values)) {
        return Optional.empty();
      }
      violated++;
      return Optional.of(new CellError(null, Reason.RULE_VIOLATED, List.of(name, "不符合。", "不符合。")));
    } catch (ArithmeticException noAnswer) {
      failed++;
      return Optional.of(new CellError(null, Reason.RULE_FAILED, List.of(name)));
    }
  }

  RuleReport report() {
    return new RuleReport(name, evaluated, violated, failed);
  }
}
