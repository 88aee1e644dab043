package city.opendata.kit.expression;

import static city.opendata.kit.expression.ValueType.BOOLEAN;

import dev.cel.common.CelFunctionDecl;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * All that a condition may do with values. What is not in this list does not exist: every operation
 * in it ends, takes time in proportion to its values, and makes none that is longer than all of
 * them together.
 */
final class Operations {

  private static final List<Operation> ALL = all();

  /** What the language itself needs: and, or, not, the choice of two, and all and exists. */
  static final Set<String> LOGICAL = Set.of("_&&_", "_||_", "!_", "_?_:_", "@not_strictly_false");

  private Operations() {}

  private static List<Operation> all() {
    List<Operation> all = new ArrayList<>(NumberOperations.all());
    all.addAll(TextOperations.all());
    all.addAll(MomentOperations.all());
    for (ValueType type : List.of(ValueType.TEXT, ValueType.MOMENT, ValueType.DURATION)) {
      compare(all, "_<_", type, order -> order < 0);
      compare(all, "_<=_", type, order -> order <= 0);
      compare(all, "_>_", type, order -> order > 0);
      compare(all, "_>=_", type, order -> order >= 0);
      compare(all, "_==_", type, order -> order == 0);
      compare(all, "_!=_", type, order -> order != 0);
    }
    compare(all, "_==_", BOOLEAN, order -> order == 0);
    compare(all, "_!=_", BOOLEAN, order -> order != 0);
    return List.copyOf(all);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Both are of the type.
  private static void compare(
      List<Operation> all, String function, ValueType type, IntPredicate holds) {
    all.add(
        Operation.<Comparable, Comparable>global(
            function, BOOLEAN, type, type, (a, b) -> holds.test(a.compareTo(b))));
  }

  static boolean exists(String function) {
    return LOGICAL.contains(function)
        || ALL.stream().anyMatch(operation -> operation.function().equals(function));
  }

  /** Those with a name, which operators have not. */
  static List<String> functions() {
    return ALL.stream()
        .map(Operation::function)
        .filter(function -> Character.isLetter(function.charAt(0)))
        .toList();
  }

  static List<CelFunctionDecl> declarations() {
    Map<String, CelFunctionDecl.Builder> functions = new LinkedHashMap<>();
    ALL.forEach(
        operation ->
            functions
                .computeIfAbsent(
                    operation.function(), name -> CelFunctionDecl.newBuilder().setName(name))
                .addOverloads(operation.declaration()));
    return functions.values().stream().map(CelFunctionDecl.Builder::build).toList();
  }

  static List<CelFunctionBinding> bindings() {
    return ALL.stream().map(Operation::binding).toList();
  }
}
