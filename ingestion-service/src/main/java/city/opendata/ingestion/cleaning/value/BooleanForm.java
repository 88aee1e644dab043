package city.opendata.ingestion.cleaning.value;

import org.jspecify.annotations.Nullable;

/** Yes and no as departments write them, stored as {@code true} and {@code false}. */
public final class BooleanForm implements ValueForm {

  @Override
  public @Nullable String canonical(String text) {
    return switch (text) {
      case "true", "True", "TRUE", "是", "1" -> "true";
      case "false", "False", "FALSE", "否", "0" -> "false";
      default -> null;
    };
  }

  @Override
  public int compare(String left, String right) {
    return left.compareTo(right);
  }
}
