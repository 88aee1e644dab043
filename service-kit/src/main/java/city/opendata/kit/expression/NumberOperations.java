package city.opendata.kit.expression;

import static city.opendata.kit.expression.ValueType.BOOLEAN;
import static city.opendata.kit.expression.ValueType.DECIMAL;
import static city.opendata.kit.expression.ValueType.INTEGER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Arithmetic. Whole numbers stay whole, and become decimal beside a decimal number. */
final class NumberOperations {

  private static final List<ValueType> NUMBERS = List.of(INTEGER, DECIMAL);

  private final List<Operation> operations = new ArrayList<>();

  private NumberOperations() {
    whole();
    decimal();
    for (ValueType left : NUMBERS) {
      for (ValueType right : NUMBERS) {
        compare(left, right);
        if (left == DECIMAL || right == DECIMAL) {
          calculate(left, right);
        }
      }
    }
  }

  static List<Operation> all() {
    return new NumberOperations().operations;
  }

  private void whole() {
    whole("_+_", Math::addExact);
    whole("_-_", Math::subtractExact);
    whole("_*_", Math::multiplyExact);
    whole("_/_", Numbers::quotient);
    whole("_%_", Numbers::remainder);
    operations.add(Operation.<Long>global("-_", INTEGER, INTEGER, Math::negateExact));
    operations.add(Operation.<Long>global("abs", INTEGER, INTEGER, Math::absExact));
  }

  private void whole(String function, Operation.OfTwo<Long, Long> run) {
    operations.add(Operation.global(function, INTEGER, INTEGER, INTEGER, run));
  }

  private void decimal() {
    operations.add(Operation.<BigDecimal>global("-_", DECIMAL, DECIMAL, BigDecimal::negate));
    operations.add(Operation.<BigDecimal>global("abs", DECIMAL, DECIMAL, BigDecimal::abs));
    operations.add(
        Operation.<BigDecimal, Long>global("round", DECIMAL, DECIMAL, INTEGER, Numbers::round));
  }

  private void calculate(ValueType left, ValueType right) {
    operations.add(Operation.global("_+_", DECIMAL, left, right, Numbers::add));
    operations.add(Operation.global("_-_", DECIMAL, left, right, Numbers::subtract));
    operations.add(Operation.global("_*_", DECIMAL, left, right, Numbers::multiply));
    operations.add(Operation.global("_/_", DECIMAL, left, right, Numbers::divide));
  }

  private void compare(ValueType left, ValueType right) {
    compare("_==_", left, right, order -> order == 0);
    compare("_!=_", left, right, order -> order != 0);
    compare("_<_", left, right, order -> order < 0);
    compare("_<=_", left, right, order -> order <= 0);
    compare("_>_", left, right, order -> order > 0);
    compare("_>=_", left, right, order -> order >= 0);
    operations.add(
        Operation.in(
            left,
            right,
            (number, list) -> list.stream().anyMatch(one -> Numbers.compare(number, one) == 0)));
  }

  private void compare(String function, ValueType left, ValueType right, IntPredicate holds) {
    operations.add(
        Operation.global(
            function, BOOLEAN, left, right, (a, b) -> holds.test(Numbers.compare(a, b))));
  }
}
