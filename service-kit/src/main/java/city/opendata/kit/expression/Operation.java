package city.opendata.kit.expression;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One function for values of certain types: how the checker knows it, and how it is run.
 *
 * @param function its name; an operator's is that of the language, such as {@code _+_}
 */
@SuppressWarnings("Immutable") // The functions have no state.
record Operation(String function, CelOverloadDecl declaration, CelFunctionBinding binding) {

  /** A function of one value. */
  interface OfOne<A> {
    Object apply(A only);
  }

  /** A function of two values. */
  interface OfTwo<A, B> {
    Object apply(A first, B second);
  }

  @SuppressWarnings("unchecked") // The checker lets no others through.
  static <A> Operation global(String function, ValueType result, ValueType only, OfOne<A> run) {
    return of(function, false, result, List.of(only), arguments -> run.apply((A) arguments[0]));
  }

  @SuppressWarnings("unchecked")
  static <A, B> Operation global(
      String function, ValueType result, ValueType first, ValueType second, OfTwo<A, B> run) {
    return of(
        function,
        false,
        result,
        List.of(first, second),
        arguments -> run.apply((A) arguments[0], (B) arguments[1]));
  }

  /** A function that is called on its first value. */
  static Operation member(
      String function, ValueType result, List<ValueType> parameters, CelFunctionOverload run) {
    return of(function, true, result, parameters, run);
  }

  /** Whether a value is in a list. */
  static Operation in(ValueType value, ValueType elements, OfTwo<Object, List<?>> run) {
    String id = id("in", List.of(value, elements));
    List<CelType> parameters = List.of(value.cel(), ListType.create(elements.cel()));
    return new Operation(
        "@in",
        CelOverloadDecl.newGlobalOverload(id, ValueType.BOOLEAN.cel(), parameters),
        CelFunctionBinding.from(
            id,
            List.of(value.held(), List.class),
            arguments -> run.apply(arguments[0], (List<?>) arguments[1])));
  }

  private static Operation of(
      String function,
      boolean member,
      ValueType result,
      List<ValueType> parameters,
      CelFunctionOverload run) {
    String id = id(function, parameters);
    List<CelType> types = parameters.stream().map(ValueType::cel).toList();
    List<Class<?>> held = parameters.stream().<Class<?>>map(ValueType::held).toList();
    return new Operation(
        function,
        member
            ? CelOverloadDecl.newMemberOverload(id, result.cel(), types)
            : CelOverloadDecl.newGlobalOverload(id, result.cel(), types),
        CelFunctionBinding.from(id, held, run));
  }

  private static String id(String function, List<ValueType> parameters) {
    return parameters.stream()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("_", function + "(", ")"));
  }
}
