package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.kit.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cleaned values of each row side by side, before they are masked. Costs nothing when
 * the contract has no rules, and makes values only of the fields that a rule reads. Serves one
 * thread of one run.
 */
final class RowRules {

  private final Block block;
  private final RowValues values;
  private final List<RuleCheck> checks = new ArrayList<>();

  /** The rows of the block at hand that break rules, in order, each as often as it breaks one. */
  private final List<Broken> broken = new ArrayList<>();

  private record Broken(int row, CellError error) {}

  /** Takes the cells of the block by field of the contract. */
  RowRules(Contract contract, Block block, Cells[] cells) {
    this.block = block;
    List<String> names = contract.fields().stream().map(Field::name).toList();
    List<RowValues.Input> inputs = new ArrayList<>();
    for (Rule rule : contract.rules()) {
      List<Integer> places = new ArrayList<>();
      for (Condition.Read read : rule.condition().reads()) {
        int position = names.indexOf(read.name());
        RowValues.Input input =
            new RowValues.Input(cells[position], contract.fields().get(position).type());
        if (!inputs.contains(input)) {
          inputs.add(input);
        }
        places.add(inputs.indexOf(input));
      }
      checks.add(new RuleCheck(rule, places.stream().mapToInt(Integer::intValue).toArray()));
    }
    this.values = new RowValues(block.text(), inputs);
  }

  /** Marks the rows of the block that are bad by a rule. */
  void check() {
    broken.clear();
    for (int row = 0; !checks.isEmpty() && row < block.rows(); row++) {
      @Nullable Object[] inputs = values.of(row);
      for (RuleCheck check : checks) {
        CellError error = check.check(inputs);
        if (error != null) {
          broken.add(new Broken(row, error));
          block.bad()[row] = true;
        }
      }
    }
  }

  /** What is wrong with a row of the block by the rules, in their order. */
  List<CellError> errors(int row) {
    List<CellError> errors = new ArrayList<>();
    for (int i = firstFrom(row); i < broken.size() && broken.get(i).row() == row; i++) {
      errors.add(broken.get(i).error());
    }
    return errors;
  }

  /** The place of the first that is of this row or a later one. */
  private int firstFrom(int row) {
    int from = 0;
    int to = broken.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (broken.get(middle).row() < row) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Adds what another thread counted. */
  void add(RowRules other) {
    for (int i = 0; i < checks.size(); i++) {
      checks.get(i).add(other.checks.get(i));
    }
  }

  List<RuleReport> reports() {
    return checks.stream().map(RuleCheck::report).toList();
  }
}
