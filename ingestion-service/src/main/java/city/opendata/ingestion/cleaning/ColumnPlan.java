package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.normalise.HalfWidth;
import city.opendata.ingestion.cleaning.normalise.Normaliser;
import city.opendata.ingestion.cleaning.normalise.Trim;
import city.opendata.ingestion.cleaning.rule.CodeListRule;
import city.opendata.ingestion.cleaning.rule.LengthRule;
import city.opendata.ingestion.cleaning.rule.PatternRule;
import city.opendata.ingestion.cleaning.rule.RangeRule;
import city.opendata.ingestion.cleaning.rule.Rule;
import city.opendata.ingestion.cleaning.value.ValueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps for one column, chosen once: what its cells are normalised by, which rules look at the
 * normalised text, and which at the canonical value.
 */
record ColumnPlan(List<Normaliser> normalisers, List<Rule> textRules, List<Rule> valueRules) {

  static ColumnPlan of(Field field) {
    return new ColumnPlan(normalisers(field), textRules(field), valueRules(field));
  }

  private static List<Normaliser> normalisers(Field field) {
    if (field.type() != FieldType.STRING) {
      return List.of(HalfWidth.ofAll(), new Trim());
    }
    return isCode(field.constraints())
        ? List.of(HalfWidth.ofDigitsAndLetters(), new Trim())
        : List.of(new Trim());
  }

  /** Free text keeps its full-width characters, and so does a code list that is written in them. */
  private static boolean isCode(Constraints constraints) {
    HalfWidth halfWidth = HalfWidth.ofDigitsAndLetters();
    boolean listed = !constraints.codes().isEmpty();
    return (constraints.pattern() != null || listed)
        && constraints.codes().stream().allMatch(code -> halfWidth.apply(code).equals(code));
  }

  private static List<Rule> textRules(Field field) {
    Constraints constraints = field.constraints();
    List<Rule> rules = new ArrayList<>();
    if (constraints.pattern() != null) {
      rules.add(LengthRule.atMost(PatternRule.LONGEST_VALUE));
      rules.add(new PatternRule(constraints.pattern()));
    }
    if (constraints.minLength() != null) {
      rules.add(LengthRule.atLeast(constraints.minLength()));
    }
    if (constraints.maxLength() != null) {
      rules.add(LengthRule.atMost(constraints.maxLength()));
    }
    return rules;
  }

  private static List<Rule> valueRules(Field field) {
    Constraints constraints = field.constraints();
    ValueForm form = field.type().form();
    List<Rule> rules = new ArrayList<>();
    String minimum = canonical(form, constraints.minimum());
    String maximum = canonical(form, constraints.maximum());
    if (field.type() == FieldType.INTEGER) {
      // An integer is stored in 64 bits; what does not fit belongs in a number or a string.
      minimum = Objects.requireNonNullElse(minimum, Long.toString(Long.MIN_VALUE));
      maximum = Objects.requireNonNullElse(maximum, Long.toString(Long.MAX_VALUE));
    }
    if (minimum != null || maximum != null) {
      rules.add(new RangeRule(form, minimum, maximum));
    }
    if (!constraints.codes().isEmpty()) {
      List<String> codes = new ArrayList<>();
      constraints.codes().forEach(code -> codes.add(Objects.requireNonNull(form.canonical(code))));
      rules.add(new CodeListRule(codes));
    }
    return rules;
  }

  private static @Nullable String canonical(ValueForm form, @Nullable String bound) {
    return bound == null ? null : form.canonical(bound);
  }
}
