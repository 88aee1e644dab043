package city.opendata.kit.expression;

import city.opendata.kit.expression.Condition.Source;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many steps a condition may take at most: one for each of its parts and one for each character
 * and element that it looks at, when every text is as long as a text may be.
 */
final class ConditionCost {

  /** A handful of milliseconds with the longest values, microseconds with usual ones. */
  static final double MOST = 250_000;

  /** No number is written with more characters. */
  private static final int LONGEST_NUMBER = 2 * Numbers.MOST_DIGITS + 3;

  private final CelAbstractSyntaxTree condition;
  private final Map<String, Source> sources;
  private final Map<String, Bound> local = new HashMap<>();

  /**
   * Bounds of one part.
   *
   * @param steps to come to its value
   * @param size of its value: characters of a text, of a list all that is in it
   */
  private record Bound(double steps, double size) {

    private static final Bound SMALL = new Bound(1, 1);
  }

  ConditionCost(CelAbstractSyntaxTree condition, Map<String, Source> sources) {
    this.condition = condition;
    this.sources = sources;
  }

  double steps() {
    return bound(condition.getExpr()).steps();
  }

  private Bound bound(CelExpr part) {
    return switch (part.getKind()) {
      case CONSTANT ->
          isText(part) ? new Bound(1, part.constant().stringValue().length()) : Bound.SMALL;
      case IDENT -> ofName(part, part.ident().name());
      case CALL -> ofCall(part);
      case LIST -> ofList(part.list().elements());
      case COMPREHENSION -> ofComprehension(part.comprehension());
      case SELECT, STRUCT, MAP, NOT_SET -> new Bound(Double.POSITIVE_INFINITY, 0);
    };
  }

  private Bound ofName(CelExpr part, String name) {
    Bound known = local.get(name);
    if (known != null) {
      return known;
    }
    if (sources.get(name) instanceof Source.Literal(TextPattern pattern)) {
      return new Bound(1, pattern.steps());
    }
    return isText(part) ? new Bound(1, Condition.LONGEST_TEXT) : Bound.SMALL;
  }

  /** An operation looks at all its values, and makes nothing longer than all of them together. */
  private Bound ofCall(CelExpr part) {
    List<Bound> values =
        Stream.concat(part.call().target().stream(), part.call().args().stream())
            .map(this::bound)
            .toList();
    double steps = 1;
    double size = LONGEST_NUMBER;
    for (Bound value : values) {
      steps += value.steps() + value.size();
      size += value.size();
    }
    if (part.call().function().equals("matches")) {
      steps += values.getFirst().size() * values.getLast().size();
    }
    return new Bound(steps, isText(part) || isList(part) ? size : 1);
  }

  private Bound ofList(List<CelExpr> elements) {
    double steps = 1;
    double size = 1;
    for (CelExpr element : elements) {
      Bound bound = bound(element);
      steps += bound.steps() + 1;
      size += bound.size();
    }
    return new Bound(steps, size);
  }

  private Bound ofComprehension(CelComprehension all) {
    Bound range = bound(all.iterRange());
    Bound start = bound(all.accuInit());
    Bound hidden = local.put(all.accuVar(), Bound.SMALL);
    Bound hiddenToo = local.put(all.iterVar(), new Bound(1, range.size()));
    double each = bound(all.loopCondition()).steps() + bound(all.loopStep()).steps();
    restore(all.iterVar(), hiddenToo);
    double end = bound(all.result()).steps();
    restore(all.accuVar(), hidden);
    int times = all.iterRange().list().elements().size();
    return new Bound(range.steps() + start.steps() + times * each + end, 1);
  }

  private void restore(String name, @Nullable Bound hidden) {
    if (hidden == null) {
      local.remove(name);
    } else {
      local.put(name, hidden);
    }
  }

  private boolean isText(CelExpr part) {
    return condition.getType(part.id()).filter(SimpleType.STRING::equals).isPresent();
  }

  private boolean isList(CelExpr part) {
    return condition.getType(part.id()).filter(ListType.class::isInstance).isPresent();
  }
}
