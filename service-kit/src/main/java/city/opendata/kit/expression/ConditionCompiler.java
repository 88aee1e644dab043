package city.opendata.kit.expression;

import city.opendata.kit.expression.InvalidConditionException.Fault;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes conditions from texts in the Common Expression Language, in the part of it that is certain
 * to end soon: {@link Operations}, lists that are written out, and {@code all}, {@code exists} and
 * {@code exists_one} over them.
 */
public final class ConditionCompiler {

  /** Characters of a condition. */
  public static final int LONGEST = 1_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(50)
          .maxParseErrorRecoveryLimit(3)
          .maxParseExpressionNodeCount(2 * LONGEST)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final List<CelStandardMacro> MACROS =
      List.of(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE);
  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(MACROS)
          .build();
  private static final CelStandardDeclarations LOGIC =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              StandardFunction.LOGICAL_AND,
              StandardFunction.LOGICAL_OR,
              StandardFunction.LOGICAL_NOT,
              StandardFunction.CONDITIONAL,
              StandardFunction.NOT_STRICTLY_FALSE)
          .build();
  private static final List<CelFunctionDecl> FUNCTIONS = Operations.declarations();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .setStandardFunctions(
              CelStandardFunctions.newBuilder()
                  .includeFunctions(
                      CelStandardFunctions.StandardFunction.LOGICAL_NOT,
                      CelStandardFunctions.StandardFunction.NOT_STRICTLY_FALSE)
                  .build())
          .addFunctionBindings(Operations.bindings())
          .build();
  private static final Pattern LIMIT =
      Pattern.compile("(could not expand macro: )?[Ee]xpression (recursion|node) limit");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("overload for '([^']+)' applied to '([^']+)'");

  private final Map<String, ValueType> names;

  /** The names of all functions that conditions may call. */
  public static SortedSet<String> functions() {
    SortedSet<String> functions = new TreeSet<>(ConditionReader.FUNCTIONS);
    functions.addAll(Operations.functions());
    MACROS.forEach(macro -> functions.add(macro.getFunction()));
    return functions;
  }

  /** Takes the names that conditions may use. */
  public ConditionCompiler(Map<String, ValueType> names) {
    this.names = Map.copyOf(names);
  }

  /** The condition that the text says. */
  public Condition compile(String text) throws InvalidConditionException {
    CelAbstractSyntaxTree written = parse(text);
    CelMutableAst read = CelMutableAst.fromCelAst(written);
    Variables variables = new Variables(names);
    new ConditionReader(text, written.getSource().getPositionsMap(), variables).read(read.expr());
    if (variables.reads().isEmpty()) {
      throw new InvalidConditionException(Fault.READS_NOTHING);
    }
    CelAbstractSyntaxTree checked = check(read.toParsedAst(true), variables.declarations());
    requireTypes(checked, written.getSource().getPositionsMap());
    if (new ConditionCost(checked, variables.sources()).steps() > ConditionCost.MOST) {
      throw new InvalidConditionException(Fault.TOO_COSTLY);
    }
    return new Condition(program(checked), variables.reads(), variables.sources());
  }

  private static CelAbstractSyntaxTree parse(String text) throws InvalidConditionException {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new InvalidConditionException(Fault.TOO_LONG, LONGEST);
    }
    CelValidationResult result = PARSER.parse(text);
    if (result.hasError()) {
      List<CelIssue> issues = result.getErrors();
      if (issues.stream().anyMatch(issue -> LIMIT.matcher(issue.getMessage()).lookingAt())) {
        throw new InvalidConditionException(Fault.TOO_COMPLEX);
      }
      throw new InvalidConditionException(Fault.SYNTAX, position(result, issues.getFirst()));
    }
    return tree(result);
  }

  private static CelAbstractSyntaxTree check(CelAbstractSyntaxTree read, List<CelVarDecl> variables)
      throws InvalidConditionException {
    CelValidationResult result =
        CelCompilerFactory.standardCelCheckerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(LOGIC)
            .addFunctionDeclarations(FUNCTIONS)
            .addVarDeclarations(variables)
            .build()
            .check(read);
    if (result.hasError()) {
      CelIssue issue = result.getErrors().getFirst();
      throw new InvalidConditionException(
          Fault.WRONG_TYPES, position(result, issue), mismatch(issue.getMessage()));
    }
    return tree(result);
  }

  /** The operation and the types that it was given, from a message of the checker. */
  private static String mismatch(String message) {
    Matcher found = NO_OVERLOAD.matcher(message);
    return found.find()
        ? Symbols.of(found.group(1)) + " " + Symbols.types(found.group(2))
        : Symbols.types(message);
  }

  /** The language allows lists of several types, and of none, whose operations are not known. */
  private static void requireTypes(CelAbstractSyntaxTree checked, Map<Long, Integer> positions)
      throws InvalidConditionException {
    OptionalLong unknown =
        checked.getTypeMap().entrySet().stream()
            .filter(part -> isUnknown(part.getValue()))
            .mapToLong(Map.Entry::getKey)
            .min();
    if (unknown.isPresent()) {
      int position = positions.getOrDefault(unknown.getAsLong(), 0) + 1;
      throw new InvalidConditionException(Fault.WRONG_TYPES, position, "[ ]");
    }
    if (!checked.getResultType().equals(SimpleType.BOOL)) {
      String type = Symbols.types(checked.getResultType().name());
      throw new InvalidConditionException(Fault.NOT_BOOLEAN, type);
    }
  }

  private static boolean isUnknown(CelType type) {
    return type.equals(SimpleType.DYN)
        || type.parameters().stream().anyMatch(one -> isUnknown(one));
  }

  private static int position(CelValidationResult result, CelIssue issue) {
    return result.getSource().getLocationOffset(issue.getSourceLocation()).orElse(0) + 1;
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("An expression without error has none", impossible);
    }
  }

  private static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
    try {
      return RUNTIME.createProgram(checked);
    } catch (CelEvaluationException impossible) {
      throw new IllegalStateException("A checked expression can be planned", impossible);
    }
  }
}
