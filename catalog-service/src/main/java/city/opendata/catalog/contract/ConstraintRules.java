package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.text.HiddenCharacters;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks that the constraints of one field fit its type and each other. */
final class ConstraintRules {

  private static final int LONGEST_PATTERN = 300;
  private static final int LONGEST_VALUE = 1_000_000;

  private final FieldType type;
  private final String path;
  private final List<Finding> findings;

  /**
   * @param path of the constraints, such as {@code contract.fields[3].constraints}
   * @param findings where to add what is wrong
   */
  ConstraintRules(FieldType type, String path, List<Finding> findings) {
    this.type = type;
    this.path = path;
    this.findings = findings;
  }

  void check(FieldConstraints constraints) {
    checkPattern(constraints.pattern());
    checkLengths(constraints.minLength(), constraints.maxLength());
    checkBounds(constraints.minimum(), constraints.maximum());
    checkCodes(constraints.enumeration());
  }

  private void checkPattern(@Nullable String pattern) {
    if (pattern == null || !allowed("pattern", type == FieldType.STRING)) {
      return;
    }
    if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
      found("pattern", "out-of-range-length", 1, LONGEST_PATTERN);
      return;
    }
    if (HiddenCharacters.in(pattern, false)) {
      found("pattern", "hidden-characters");
      return;
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException malformed) {
      found("pattern", "bad-pattern", Math.max(malformed.getIndex(), 0) + 1);
      return;
    }
    switch (PatternCost.of(pattern)) {
      case PatternCost.Verdict.Bounded() -> {}
      case PatternCost.Verdict.Unbounded() -> found("pattern", "slow-pattern");
      case PatternCost.Verdict.Unsupported(String construct) ->
          found("pattern", "unsupported-pattern", construct);
    }
  }

  private void checkLengths(@Nullable Integer least, @Nullable Integer most) {
    boolean leastFits = least == null || length("minLength", least);
    boolean mostFits = most == null || length("maxLength", most);
    if (leastFits && mostFits && least != null && most != null && least > most) {
      found("maxLength", "below-minimum", "minLength");
    }
  }

  private boolean length(String member, int length) {
    if (!allowed(member, type == FieldType.STRING)) {
      return false;
    }
    if (length < 0 || length > LONGEST_VALUE) {
      found(member, "out-of-range", 0, LONGEST_VALUE);
      return false;
    }
    return true;
  }

  private void checkBounds(@Nullable JsonNode minimum, @Nullable JsonNode maximum) {
    Optional<Comparable<?>> least = bound("minimum", minimum);
    Optional<Comparable<?>> most = bound("maximum", maximum);
    if (least.isPresent() && most.isPresent() && FieldValues.compare(least.get(), most.get()) > 0) {
      found("maximum", "below-minimum", "minimum");
    }
  }

  private Optional<Comparable<?>> bound(String member, @Nullable JsonNode value) {
    if (value == null || !allowed(member, type.isOrdered())) {
      return Optional.empty();
    }
    return value(member, value);
  }

  /** Looks no further after as many wrong codes as can be shown: lists are many and long. */
  private void checkCodes(@Nullable List<JsonNode> codes) {
    if (codes == null || !allowed("enum", type != FieldType.BOOLEAN)) {
      return;
    }
    if (codes.isEmpty() || codes.size() > FieldConstraints.MOST_CODES) {
      found("enum", "out-of-range-count", 1, FieldConstraints.MOST_CODES);
      return;
    }
    Set<Comparable<?>> seen = new HashSet<>();
    int foundBefore = findings.size();
    for (int i = 0; i < codes.size() && findings.size() - foundBefore < Finding.SHOWN; i++) {
      String member = "enum[" + i + "]";
      value(member, codes.get(i))
          .filter(code -> !seen.add(code))
          .ifPresent(code -> found(member, "repeated"));
    }
  }

  private Optional<Comparable<?>> value(String member, JsonNode value) {
    Optional<Comparable<?>> read = FieldValues.read(type, value);
    if (read.isEmpty()) {
      found(member, "wrong-type", type);
    }
    return read;
  }

  private boolean allowed(String member, boolean fits) {
    if (!fits) {
      found(member, "not-for-type", type);
    }
    return fits;
  }

  private void found(String member, String code, Object... arguments) {
    findings.add(Finding.of(path + "." + member, code, arguments));
  }
}
