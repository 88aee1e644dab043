package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.normalise.Change;
import city.opendata.ingestion.cleaning.normalise.Normaliser;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.rule.Rule;
import city.opendata.ingestion.cleaning.value.ValueForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleans the cells of one column and counts what it did. Serves one run. */
final class ColumnCleaner {

  private final Field field;
  private final ValueForm form;
  private final Normaliser[] normalisers;
  private final CheckedRule[] textRules;
  private final CheckedRule[] valueRules;
  private final @Nullable CellError missing;
  private final CellError wrongType;
  private final ColumnTally tally = new ColumnTally();

  private @Nullable String value;

  ColumnCleaner(Field field, boolean required) {
    ColumnPlan plan = ColumnPlan.of(field);
    this.field = field;
    this.form = field.type().form();
    this.normalisers = plan.normalisers().toArray(Normaliser[]::new);
    this.textRules = checked(plan.textRules());
    this.valueRules = checked(plan.valueRules());
    this.missing = required ? error(Reason.REQUIRED_MISSING, List.of()) : null;
    this.wrongType = error(Reason.TYPE_MISMATCH, List.of(field.type().wireName()));
  }

  /** Cleans a cell; null when it is good, and then {@link #value()} is what it holds. */
  @Nullable CellError clean(String cell) {
    String text = normalise(cell);
    CellError error = text.isEmpty() ? missing : check(text);
    if (text.isEmpty()) {
      value = null;
    }
    tally.count(!text.isEmpty(), error);
    return error;
  }

  /** The canonical text of the last cell, null when it was empty. */
  @Nullable String value() {
    return value;
  }

  private String normalise(String cell) {
    String text = cell;
    for (Normaliser normaliser : normalisers) {
      String before = text;
      text = normaliser.apply(before);
      if (!text.equals(before)) {
        tally.count(normaliser.change());
      }
    }
    return text;
  }

  private @Nullable CellError check(String text) {
    String canonical = form.canonical(text);
    if (canonical == null) {
      return wrongType;
    }
    value = canonical;
    CellError error = firstFailure(textRules, text);
    if (error == null) {
      error = firstFailure(valueRules, canonical);
    }
    if (error == null && !canonical.equals(text)) {
      tally.count(Change.CANONICAL_FORM);
    }
    return error;
  }

  private static @Nullable CellError firstFailure(CheckedRule[] rules, String value) {
    for (CheckedRule checked : rules) {
      if (!checked.rule.passes(value)) {
        return checked.error;
      }
    }
    return null;
  }

  ColumnReport report() {
    boolean checked = field.type() != FieldType.STRING || textRules.length + valueRules.length > 0;
    return tally.report(field.name(), missing != null, checked);
  }

  String fieldName() {
    return field.name();
  }

  private CheckedRule[] checked(List<Rule> rules) {
    return rules.stream()
        .map(rule -> new CheckedRule(rule, error(rule.reason(), rule.arguments())))
        .toArray(CheckedRule[]::new);
  }

  private CellError error(Reason reason, List<String> arguments) {
    return new CellError(field.name(), reason, arguments);
  }

  /** A rule with the error that its failure is, made once for all cells. */
  private record CheckedRule(Rule rule, CellError error) {}
}
