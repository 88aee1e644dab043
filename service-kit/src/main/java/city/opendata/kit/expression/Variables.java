package city.opendata.kit.expression;

import city.opendata.kit.expression.Condition.Read;
import city.opendata.kit.expression.Condition.Source;
import dev.cel.common.CelVarDecl;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The variables that stand in one condition for the values that it reads and for its literals. No
 * text can name them, so they meet no word of the language.
 */
final class Variables {

  private final Map<String, ValueType> names;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, ValueType> types = new LinkedHashMap<>();

  /** Takes the names that there are. */
  Variables(Map<String, ValueType> names) {
    this.names = names;
  }

  boolean isKnown(String name) {
    return names.containsKey(name);
  }

  /** The variable that stands for the value of a known name. */
  String value(String name) {
    int index = index(name);
    ValueType type = Objects.requireNonNull(names.get(name));
    return variable("@value" + index, type, new Source.Value(index));
  }

  /** The variable that tells whether a known name has a value. */
  String presence(String name) {
    asked.add(name);
    int index = index(name);
    return variable("@has" + index, ValueType.BOOLEAN, new Source.Presence(index));
  }

  /** The variable that stands for a value that is always the same. */
  String literal(ValueType type, Object value) {
    return variable("@literal" + sources.size(), type, new Source.Literal(value));
  }

  private int index(String name) {
    return indexes.computeIfAbsent(name, absent -> indexes.size());
  }

  private String variable(String variable, ValueType type, Source source) {
    sources.put(variable, source);
    types.put(variable, type);
    return variable;
  }

  /** The values that are read, in the order of their indexes. */
  List<Read> reads() {
    return indexes.keySet().stream().map(name -> new Read(name, !asked.contains(name))).toList();
  }

  Map<String, Source> sources() {
    return sources;
  }

  List<CelVarDecl> declarations() {
    return types.entrySet().stream()
        .map(one -> CelVarDecl.newVarDeclaration(one.getKey(), one.getValue().cel()))
        .toList();
  }
}
