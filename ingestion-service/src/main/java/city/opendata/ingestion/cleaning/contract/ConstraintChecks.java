package city.opendata.ingestion.cleaning.contract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Refuses constraints that could never be checked, before the first row instead of in mid-file. */
final class ConstraintChecks {

  static final int MOST_CODES = 10_000;
  static final int LONGEST_PATTERN = 1_000;

  private final String field;
  private final FieldType type;
  private final TypedValues values;

  ConstraintChecks(String field, FieldType type) {
    this.field = field;
    this.type = type;
    this.values = new TypedValues(type);
  }

  void check(Constraints constraints) {
    pattern(constraints.pattern());
    lengths(constraints.minLength(), constraints.maxLength());
    bounds(constraints.minimum(), constraints.maximum());
    codes(constraints.codes());
  }

  private void pattern(@Nullable String pattern) {
    if (pattern == null) {
      return;
    }
    if (pattern.length() > LONGEST_PATTERN) {
      throw invalid("pattern", "longer than " + LONGEST_PATTERN + " characters");
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new InvalidContractException(field + ".pattern", e.getDescription(), e);
    }
  }

  private void lengths(@Nullable Integer minimum, @Nullable Integer maximum) {
    if (minimum != null && minimum < 0) {
      throw invalid("minLength", "negative");
    }
    if (maximum != null && maximum < 0) {
      throw invalid("maxLength", "negative");
    }
    if (minimum != null && maximum != null && minimum > maximum) {
      throw invalid("minLength", "above maxLength");
    }
  }

  private void bounds(@Nullable String minimum, @Nullable String maximum) {
    if (minimum != null) {
      checkBound("minimum", minimum);
    }
    if (maximum != null) {
      checkBound("maximum", maximum);
    }
    if (minimum != null && maximum != null && values.compare(minimum, maximum) > 0) {
      throw invalid("minimum", "above maximum");
    }
  }

  private void checkBound(String name, String value) {
    if (!type.ordered()) {
      throw invalid(name, "a " + type.wireName() + " has no order");
    }
    checkValue(name, value);
  }

  private void codes(List<String> codes) {
    if (codes.size() > MOST_CODES) {
      throw invalid("enum", "more than " + MOST_CODES + " values");
    }
    codes.forEach(code -> checkValue("enum", code));
  }

  private void checkValue(String name, String value) {
    if (!values.isValue(value)) {
      throw invalid(name, "not a " + type.wireName());
    }
  }

  private InvalidContractException invalid(String name, String problem) {
    return new InvalidContractException(field + '.' + name, problem);
  }
}
