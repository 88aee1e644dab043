package city.opendata.ingestion.cleaning.contract;

import city.opendata.kit.expression.Condition;
import city.opendata.kit.expression.ConditionCompiler;
import city.opendata.kit.expression.InvalidConditionException;
import city.opendata.kit.expression.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one row must be to each other. A row without one of the values is not looked
 * at, unless the rule itself asks whether there is one.
 *
 * @param name by which reports count it
 * @param condition holds for a row that keeps the rule; it reads fields by their names
 * @param messageZh what a row that breaks it is told
 * @param messageEn the same in English
 */
public record Rule(String name, Condition condition, String messageZh, String messageEn) {

  public Rule {
    if (name.isBlank()) {
      throw new InvalidContractException("rules", "a rule without a name");
    }
  }

  /**
   * The rule that this expression says about these fields.
   *
   * @param messageEn null when there is only the one in Chinese
   */
  public static Rule of(
      List<Field> fields,
      String name,
      String expression,
      String messageZh,
      @Nullable String messageEn) {
    Map<String, ValueType> types = new HashMap<>();
    fields.forEach(field -> types.put(field.name(), type(field.type())));
    try {
      Condition condition = new ConditionCompiler(types).compile(expression);
      return new Rule(name, condition, messageZh, messageEn == null ? messageZh : messageEn);
    } catch (InvalidConditionException invalid) {
      throw new InvalidContractException("rules." + name, invalid.getMessage(), invalid);
    }
  }

  private static ValueType type(FieldType type) {
    return switch (type) {
      case STRING -> ValueType.TEXT;
      case INTEGER -> ValueType.INTEGER;
      case NUMBER -> ValueType.DECIMAL;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE, DATETIME -> ValueType.MOMENT;
    };
  }
}
