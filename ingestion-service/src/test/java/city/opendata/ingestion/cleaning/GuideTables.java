package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.DisclosureRole;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.ingestion.cleaning.mask.MaskDefaults;
import city.opendata.ingestion.cleaning.mask.Pseudonym;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of the guide that the code says all of. */
final class GuideTables {

  private static final Texts REASONS = Texts.beside(IngestionProblem.class, "cells");
  private static final Texts KINDS = Texts.beside(GuideTables.class, "kinds");
  private static final MaskDefaults DEFAULTS = new MaskDefaults(LocalDate.of(2026, 1, 1), 1);

  private GuideTables() {}

  /** Why a row is refused. */
  static List<String> reasons() {
    List<String> lines = new ArrayList<>(List.of("| reason | 说明 | the row |", "|---|---|---|"));
    for (Reason reason : Reason.values()) {
      lines.add(
          row(
              code(reason.wireName()),
              text(REASONS, Language.ZH, reason.wireName()),
              text(REASONS, Language.EN, reason.wireName())));
    }
    return lines;
  }

  /** What is sensitive, how grave it is, and the usual masks. */
  static List<String> kinds() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| kind | 类别 | severity 级别 | to a person 与个人的关系 | `UNCONDITIONAL` 无条件开放 |"
                    + " `CONDITIONAL` 有条件开放 |",
                "|---|---|---|---|---|---|"));
    for (SensitiveKind kind : SensitiveKind.values()) {
      lines.add(
          row(
              code(kind.wireName()),
              text(KINDS, Language.ZH, kind.wireName()),
              severity(kind.severity()),
              role(kind.role()),
              mask(DEFAULTS.unconditional(kind, type(kind))),
              mask(DEFAULTS.conditional(kind, type(kind)))));
    }
    return lines;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String text(Texts texts, Language language, String key) {
    return texts.get(language, key).replaceAll("\\{[a-z0-9]+}", "…");
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case LOW -> "low 低";
      case MEDIUM -> "medium 中";
      case HIGH -> "high 高";
      case CRITICAL -> "critical 严重";
    };
  }

  private static String role(DisclosureRole role) {
    return switch (role) {
      case DIRECT_IDENTIFIER -> "identifies 直接标识符";
      case QUASI_IDENTIFIER -> "with others 准标识符";
      case SENSITIVE_ATTRIBUTE -> "sensitive 敏感属性";
      case OTHER -> "other 其他";
    };
  }

  /** The type that such values usually have. */
  private static FieldType type(SensitiveKind kind) {
    return switch (kind) {
      case BIRTH_DATE -> FieldType.DATE;
      case AGE -> FieldType.INTEGER;
      case COORDINATES, FINANCIAL -> FieldType.NUMBER;
      default -> FieldType.STRING;
    };
  }

  private static String mask(Optional<Mask> mask) {
    return mask.map(one -> (code(one.method()) + " " + parameters(one)).strip()).orElse("");
  }

  /** Numbers and names; days and versions of keys are a contract's own. */
  private static String parameters(Mask mask) {
    if (mask instanceof Pseudonym) {
      return "";
    }
    List<String> shown =
        Arrays.stream(mask.getClass().getRecordComponents())
            .map(component -> value(mask, component))
            .filter(value -> value instanceof Number || value instanceof Enum)
            .map(value -> value.toString().toLowerCase(Locale.ROOT))
            .toList();
    return String.join(", ", shown);
  }

  private static Object value(Mask mask, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(mask);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
