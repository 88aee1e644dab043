package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code and=(…)}, {@code or=(…)} and their negations with everything nested in them. */
final class LogicParser {

  /** Deepest nesting of brackets. */
  static final int DEEPEST = 8;

  private final FilterParser filters;
  private final String parameter;
  private final QueryText text;

  /**
   * @param parameter {@code and}, {@code or}, {@code not.and} or {@code not.or}
   * @param value the list in its brackets
   */
  LogicParser(FilterParser filters, String parameter, String value) {
    this.filters = filters;
    this.parameter = parameter;
    this.text = new QueryText(value);
  }

  Condition parse() {
    Condition condition = group(parameter, 1);
    if (!text.atEnd()) {
      throw bad();
    }
    return condition;
  }

  private Condition condition(int depth) {
    text.skipSpaces();
    for (String operator : List.of("and", "or", "not.and", "not.or")) {
      if (text.startsWith(operator + "(")) {
        text.take(operator);
        return group(operator, depth);
      }
    }
    if (text.at(',') || text.at(')') || text.atEnd()) {
      throw bad();
    }
    return filters.nested(text, parameter);
  }

  private Condition group(String operator, int depth) {
    if (depth > DEEPEST) {
      throw new QueryError(QueryErrorCode.LOGIC_TOO_DEEP, parameter, DEEPEST);
    }
    text.skipSpaces();
    if (!text.take("(")) {
      throw bad();
    }
    List<Condition> members = new ArrayList<>();
    do {
      members.add(condition(depth + 1));
      text.skipSpaces();
    } while (text.take(","));
    if (!text.take(")")) {
      throw bad();
    }
    text.skipSpaces();
    Condition group =
        operator.endsWith("or") ? new Condition.Any(members) : new Condition.All(members);
    return operator.startsWith("not.") ? new Condition.Not(group) : group;
  }

  private QueryError bad() {
    String example = "(a.eq.1,or(b.gt.2,not.and(c.is.null,d.in.(3,4))))";
    return new QueryError(QueryErrorCode.BAD_LOGIC, parameter, text.position() + 1, example);
  }
}
