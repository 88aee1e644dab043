package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.kit.expression.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which rows keep one rule of the contract, and counts. Serves one thread of one run. */
final class RuleCheck {

  private final Rule rule;
  private final int[] inputs;
  private final @Nullable Object[] values;
  private final CellError violation;
  private final CellError failure;
  private long evaluated;
  private long violated;
  private long failed;

  /**
   * Takes a rule.
   *
   * @param inputs where the values that it reads stand among those of a row
   */
  RuleCheck(Rule rule, int[] inputs) {
    this.rule = rule;
    this.inputs = inputs;
    this.values = new @Nullable Object[inputs.length];
    this.violation =
        new CellError(
            null, Reason.RULE_VIOLATED, List.of(rule.name(), rule.messageZh(), rule.messageEn()));
    this.failure = new CellError(null, Reason.RULE_FAILED, List.of(rule.name()));
  }

  /** What is wrong with a row by this rule; null when nothing is, or nothing can be said. */
  @Nullable CellError check(@Nullable Object[] row) {
    for (int i = 0; i < inputs.length; i++) {
      values[i] = row[inputs[i]];
      if (values[i] == RowValues.BAD) {
        return null;
      }
    }
    Condition.Outcome outcome = rule.condition().evaluate(values);
    if (outcome == Condition.Outcome.SKIPPED) {
      return null;
    }
    evaluated++;
    return switch (outcome) {
      case HOLDS, SKIPPED -> null;
      case BROKEN -> {
        violated++;
        yield violation;
      }
      case FAILED -> {
        failed++;
        yield failure;
      }
    };
  }

  /** Adds what another thread counted. */
  void add(RuleCheck other) {
    evaluated += other.evaluated;
    violated += other.violated;
    failed += other.failed;
  }

  RuleReport report() {
    return new RuleReport(rule.name(), evaluated, violated, failed);
  }
}
