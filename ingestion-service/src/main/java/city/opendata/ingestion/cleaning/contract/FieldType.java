package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.value.BooleanForm;
import city.opendata.ingestion.cleaning.value.DateForm;
import city.opendata.ingestion.cleaning.value.DateTimeForm;
import city.opendata.ingestion.cleaning.value.IntegerForm;
import city.opendata.ingestion.cleaning.value.NumberForm;
import city.opendata.ingestion.cleaning.value.TextForm;
import city.opendata.ingestion.cleaning.value.ValueForm;
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

  /** How its values are read and written. */
  public ValueForm form() {
    return switch (this) {
      case STRING -> new TextForm();
      case INTEGER -> new IntegerForm();
      case NUMBER -> new NumberForm();
      case BOOLEAN -> new BooleanForm();
      case DATE -> new DateForm();
      case DATETIME -> new DateTimeForm();
    };
  }

  /** Whether minimum and maximum have a meaning. */
  public boolean ordered() {
    return switch (this) {
      case STRING, BOOLEAN -> false;
      case INTEGER, NUMBER, DATE, DATETIME -> true;
    };
  }
}
