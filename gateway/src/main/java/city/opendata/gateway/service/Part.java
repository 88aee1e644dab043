package city.opendata.gateway.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the platform that the gateway depends on. */
public enum Part {
  CATALOG("目录服务", "The catalog service", "/api/catalog"),
  INGESTION("归集与数据服务", "The ingestion and data service", "/api/ingestion", "/api/data"),
  EVALUATION("评估服务", "The evaluation service", "/api/evaluation"),
  IDENTITY_PROVIDER("身份服务", "The identity provider");

  private static final List<Part> SERVICES =
      Arrays.stream(values()).filter(part -> !part.prefixes.isEmpty()).toList();

  private final String chinese;
  private final String english;
  private final List<String> prefixes;

  Part(String chinese, String english, String... prefixes) {
    this.chinese = chinese;
    this.english = english;
    this.prefixes = List.of(prefixes);
  }

  /** The parts that answer calls. */
  public static List<Part> services() {
    return SERVICES;
  }

  /** The part that answers a path. */
  public static Optional<Part> answering(String path) {
    for (Part part : SERVICES) {
      if (part.answers(path)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Whether a path is this part's. */
  public boolean answers(String path) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
        return true;
      }
    }
    return false;
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
