package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.mask.Mask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields for tests, as short as a test wants to read. */
public final class FieldBuilder {

  private final String name;
  private final FieldType type;
  private @Nullable String title;
  private FieldFormat format = FieldFormat.DEFAULT;
  private @Nullable String unit;
  private @Nullable Mask mask;
  private boolean required;
  private boolean unique;
  private @Nullable String pattern;
  private @Nullable Integer minLength;
  private @Nullable Integer maxLength;
  private @Nullable String minimum;
  private @Nullable String maximum;
  private List<String> codes = List.of();

  private FieldBuilder(String name, FieldType type) {
    this.name = name;
    this.type = type;
  }

  public static FieldBuilder aField(String name) {
    return new FieldBuilder(name, FieldType.STRING);
  }

  public static FieldBuilder aField(String name, FieldType type) {
    return new FieldBuilder(name, type);
  }

  public FieldBuilder titled(String value) {
    title = value;
    return this;
  }

  public FieldBuilder format(String value) {
    format = FieldFormat.of(name, type, value);
    return this;
  }

  public FieldBuilder unit(String value) {
    unit = value;
    return this;
  }

  public FieldBuilder mask(String method, Map<String, ?> parameters) {
    mask = Mask.of(method, parameters);
    return this;
  }

  public FieldBuilder required() {
    required = true;
    return this;
  }

  public FieldBuilder unique() {
    unique = true;
    return this;
  }

  public FieldBuilder pattern(String value) {
    pattern = value;
    return this;
  }

  public FieldBuilder lengths(@Nullable Integer least, @Nullable Integer most) {
    minLength = least;
    maxLength = most;
    return this;
  }

  public FieldBuilder range(@Nullable String least, @Nullable String most) {
    minimum = least;
    maximum = most;
    return this;
  }

  public FieldBuilder codes(String... values) {
    codes = List.of(values);
    return this;
  }

  public Field build() {
    return new Field(
        name,
        title,
        type,
        format,
        unit,
        new Constraints(required, pattern, minLength, maxLength, minimum, maximum, codes, unique),
        mask);
  }
}
