package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that the mask of one field exists, fits its type and is told all that it has to know. */
final class MaskRules {

  private static final String METHOD = "method";

  private final SchemaField field;
  private final String path;
  private final List<Finding> findings;

  /**
   * @param path of the field, such as {@code contract.fields[3]}
   * @param findings where to add what is wrong
   */
  MaskRules(SchemaField field, String path, List<Finding> findings) {
    this.field = field;
    this.path = path + ".mask";
    this.findings = findings;
  }

  /**
   * @param isKey whether rows are told apart by the field
   */
  void check(JsonNode mask, boolean isKey) {
    Optional<MaskMethod> method = MaskMethod.named(mask.path(METHOD).asText(""));
    if (method.isEmpty()) {
      found("." + METHOD, "unknown-mask", MaskMethod.all());
      return;
    }
    if (!method.get().fits(field.type())) {
      found("." + METHOD, "not-for-type", field.type());
    }
    if (isKey && !method.get().keepsValuesApart()) {
      found("." + METHOD, "key-masked");
    }
    int before = findings.size();
    checkParameters(mask, method.get());
    if (findings.size() == before) {
      checkTogether(mask, method.get());
    }
  }

  private void checkParameters(JsonNode mask, MaskMethod method) {
    Set<String> known = new HashSet<>(Set.of(METHOD));
    for (MaskParameter parameter : method.parameters()) {
      known.add(parameter.name());
      JsonNode value = mask.path(parameter.name());
      boolean absent = value.isMissingNode() || value.isNull();
      boolean fits = absent ? !parameter.isRequired() : parameter.accepts(value);
      if (!fits) {
        found("." + parameter.name(), "mask-parameter", parameter.wanted());
      }
    }
    mask.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && findings.size() < Finding.SHOWN) {
                found("", "unknown-mask-parameter", String.join(", ", known));
              }
            });
  }

  /** What one parameter demands of another, or of the field's type. */
  private void checkTogether(JsonNode mask, MaskMethod method) {
    switch (method) {
      case DATE_TO_BAND -> {
        if (mask.get("top").intValue() % mask.get("years").intValue() != 0) {
          found(".top", "mask-parameter", "n × years");
        }
      }
      case ROUND_NUMBER -> {
        boolean whole = mask.get("step").decimalValue().stripTrailingZeros().scale() <= 0;
        if (field.type() == FieldType.INTEGER && !whole) {
          found(".step", "mask-parameter", "1, 2, 3 …");
        }
      }
      default -> {}
    }
  }

  private void found(String member, String code, Object... arguments) {
    findings.add(Finding.of(path + member, code, arguments));
  }
}
