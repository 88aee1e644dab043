package city.opendata.gateway.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the platform that the gateway depends on. */
public enum Part {
  CATALOG("目录服务", "The catalog service"),
  INGESTION("归集与数据服务", "The ingestion and data service"),
  EVALUATION("评估服务", "The evaluation service"),
  IDENTITY_PROVIDER("身份服务", "The identity provider");

  private final String chinese;
  private final String english;

  Part(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The parts that answer calls. */
  public static List<Part> services() {
    return Arrays.stream(values()).filter(part -> !part.prefixes().isEmpty()).toList();
  }

  /** The part that answers a path. */
  public static Optional<Part> answering(String path) {
    return Arrays.stream(values()).filter(part -> part.answers(path)).findFirst();
  }

  /** Whether a path is this part's. */
  public boolean answers(String path) {
    return prefixes().stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }

  private List<String> prefixes() {
    return switch (this) {
      case CATALOG -> List.of("/api/catalog");
      case INGESTION -> List.of("/api/ingestion", "/api/data");
      case EVALUATION -> List.of("/api/evaluation");
      case IDENTITY_PROVIDER -> List.of();
    };
  }

  /** How the part is called in URLs, settings and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
