package city.opendata.kit.expression;

import city.opendata.kit.expression.InvalidConditionException.Fault;
import city.opendata.kit.text.ShownName;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes over a parsed expression and puts variables in the place of names, of literals, and of what
 * asks about a name: {@code column("…")} for a name that the language cannot write, {@code has(…)},
 * {@code date("…")}, {@code datetime("…")} and the pattern of {@code matches}. Refuses everything
 * that has no use in a condition.
 */
final class ConditionReader {

  /** What is read here and not called. */
  static final Set<String> FUNCTIONS = Set.of("column", "has", "date", "datetime");

  private static final String HAS = "has(name)";
  private static final String COLUMN = "column(\"name\")";
  private static final String DATE = "date(\"2026-01-31\")";
  private static final String DATETIME = "datetime(\"2026-01-31T08:00:00+08:00\")";
  private static final String MATCHES = "text.matches(\"[0-9]+\")";

  private final String text;
  private final Map<Long, Integer> positions;
  private final Variables variables;

  /** Variables of all and exists, which hide names. */
  private final Deque<String> local = new ArrayDeque<>();

  /**
   * Takes the text of the expression.
   *
   * @param positions of its parts
   * @param variables where to add what it reads
   */
  ConditionReader(String text, Map<Long, Integer> positions, Variables variables) {
    this.text = text;
    this.positions = positions;
    this.variables = variables;
  }

  void read(CelMutableExpr part) throws InvalidConditionException {
    switch (part.getKind()) {
      case CONSTANT -> readConstant(part);
      case IDENT -> {
        if (!local.contains(part.ident().name())) {
          put(part, variables.value(known(part.ident().name(), part)));
        }
      }
      case CALL -> readCall(part);
      case LIST -> readAll(part.list().elements());
      case COMPREHENSION -> readComprehension(part);
      case SELECT -> throw fault(Fault.UNSUPPORTED, part, "." + part.select().field());
      case STRUCT, MAP, NOT_SET -> throw fault(Fault.UNSUPPORTED, part, "{ }");
    }
  }

  private void readAll(List<CelMutableExpr> parts) throws InvalidConditionException {
    for (CelMutableExpr part : parts) {
      read(part);
    }
  }

  private void readConstant(CelMutableExpr part) throws InvalidConditionException {
    switch (part.constant().getKind()) {
      case STRING_VALUE, INT64_VALUE, BOOLEAN_VALUE -> {}
      case DOUBLE_VALUE ->
          putLiteral(
              part,
              ValueType.DECIMAL,
              Literals.decimal(text, position(part), part.constant().doubleValue()),
              "1.5");
      case NULL_VALUE -> throw fault(Fault.UNSUPPORTED, part, "null");
      default -> throw fault(Fault.UNSUPPORTED, part, "b\"\", 1u");
    }
  }

  private void readCall(CelMutableExpr part) throws InvalidConditionException {
    CelMutableCall call = part.call();
    switch (call.function()) {
      case "column" -> put(part, variables.value(known(argument(part, COLUMN), part)));
      case "has" -> put(part, variables.presence(known(asked(part), part)));
      case "date" -> putMoment(part, Literals::day, DATE);
      case "datetime" -> putMoment(part, Literals::moment, DATETIME);
      case "matches" -> readMatches(part);
      case "_[_]" -> throw fault(Fault.UNSUPPORTED, part, "[ ]");
      default -> {
        if (!Operations.exists(call.function())) {
          throw fault(Fault.UNKNOWN_FUNCTION, part, ShownName.of(call.function()));
        }
        if (call.target().isPresent()) {
          read(call.target().get());
        }
        readAll(call.args());
      }
    }
  }

  private void readMatches(CelMutableExpr part) throws InvalidConditionException {
    CelMutableCall call = part.call();
    if (call.target().isEmpty() || call.args().size() != 1) {
      throw fault(Fault.BAD_LITERAL, part, MATCHES);
    }
    read(call.target().get());
    CelMutableExpr pattern = call.args().getFirst();
    putLiteral(pattern, ValueType.PATTERN, text(pattern).flatMap(TextPattern::of), MATCHES);
  }

  private void readComprehension(CelMutableExpr part) throws InvalidConditionException {
    CelMutableComprehension all = part.comprehension();
    if (all.iterRange().getKind() != Kind.LIST) {
      throw fault(Fault.UNSUPPORTED, part, "all( ), exists( )");
    }
    read(all.iterRange());
    read(all.accuInit());
    local.push(all.accuVar());
    local.push(all.iterVar());
    read(all.loopCondition());
    read(all.loopStep());
    local.pop();
    read(all.result());
    local.pop();
  }

  /** The name that is asked about. */
  private String asked(CelMutableExpr part) throws InvalidConditionException {
    List<CelMutableExpr> arguments = part.call().args();
    if (part.call().target().isEmpty() && arguments.size() == 1) {
      CelMutableExpr only = arguments.getFirst();
      if (only.getKind() == Kind.IDENT && !local.contains(only.ident().name())) {
        return only.ident().name();
      }
      if (only.getKind() == Kind.CALL && only.call().function().equals("column")) {
        return argument(only, COLUMN);
      }
    }
    throw fault(Fault.BAD_LITERAL, part, HAS);
  }

  private String known(String name, CelMutableExpr part) throws InvalidConditionException {
    if (!variables.isKnown(name)) {
      throw fault(Fault.UNKNOWN_NAME, part, ShownName.of(name));
    }
    return name;
  }

  private void putMoment(CelMutableExpr part, Function<String, Optional<?>> form, String example)
      throws InvalidConditionException {
    putLiteral(part, ValueType.MOMENT, form.apply(argument(part, example)), example);
  }

  private void putLiteral(CelMutableExpr part, ValueType type, Optional<?> value, String example)
      throws InvalidConditionException {
    if (value.isEmpty()) {
      throw fault(Fault.BAD_LITERAL, part, example);
    }
    put(part, variables.literal(type, value.get()));
  }

  private static void put(CelMutableExpr part, String variable) {
    part.setIdent(CelMutableIdent.create(variable));
  }

  /** The only argument of a call, which must be written out. */
  private String argument(CelMutableExpr part, String example) throws InvalidConditionException {
    CelMutableCall call = part.call();
    Optional<String> argument =
        call.target().isEmpty() && call.args().size() == 1
            ? text(call.args().getFirst())
            : Optional.empty();
    if (argument.isEmpty()) {
      throw fault(Fault.BAD_LITERAL, part, example);
    }
    return argument.get();
  }

  private static Optional<String> text(CelMutableExpr part) {
    return part.getKind() == Kind.CONSTANT
            && part.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(part.constant().stringValue())
        : Optional.empty();
  }

  private int position(CelMutableExpr part) {
    return positions.getOrDefault(part.id(), 0);
  }

  private InvalidConditionException fault(Fault fault, CelMutableExpr part, String what) {
    return new InvalidConditionException(fault, position(part) + 1, what);
  }
}
