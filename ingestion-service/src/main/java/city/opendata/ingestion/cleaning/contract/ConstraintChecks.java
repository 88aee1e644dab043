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

  ConstraintChecks(String field, FieldType type) {
    this.field = field;
    this.type = type;
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
    String lowest = minimum == null ? null : bound("minimum", minimum);
    String highest = maximum == null ? null : bound("maximum", maximum);
    if (lowest != null && highest != null && type.form().compare(lowest, highest) > 0) {
      throw invalid("minimum", "above maximum");
    }
  }

  private String bound(String name, String value) {
    if (!type.ordered()) {
      throw invalid(name, "a " + type.wireName() + " has no order");
    }
    return canonical(name, value);
  }

  private void codes(List<String> codes) {
    if (codes.size() > MOST_CODES) {
      throw invalid("enum", "more than " + MOST_CODES + " values");
    }
    codes.forEach(code -> canonical("enum", code));
  }

  private String canonical(String name, String value) {
    String canonical = type.form().canonical(value);
    if (canonical == null) {
      throw invalid(name, "not a " + type.wireName());
    }
    return canonical;
  }

  private InvalidContractException invalid(String name, String problem) {
    return new InvalidContractException(field + '.' + name, problem);
  }
}
