package city.opendata.ingestion.cleaning.contract;

import java.util.Locale;
import java.util.Optional;

/** The types of Table Schema that a field can have. */
public enum FieldType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  DATETIME;

  /** The type of this Table Schema name, if there is one. */
  public static Optional<FieldType> named(String wireName) {
    for (FieldType type : values()) {
      if (type.wireName().equals(wireName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The name in Table Schema. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether minimum and maximum have a meaning. */
  public boolean ordered() {
    return switch (this) {
      case STRING, BOOLEAN -> false;
      case INTEGER, NUMBER, DATE, DATETIME -> true;
    };
  }

  /** Whether its values are numbers. */
  public boolean numeric() {
    return this == INTEGER || this == NUMBER;
  }
}
