package city.opendata.ingestion.cleaning.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Table Schema may demand of a field's values. Lengths count code points; the pattern must
 * match the whole value; {@code codes} is the schema's {@code enum} and empty when there is none.
 */
public record Constraints(
    boolean required,
    @Nullable String pattern,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String minimum,
    @Nullable String maximum,
    List<String> codes,
    boolean unique) {

  /** A field that may hold anything of its type, or nothing. */
  public static final Constraints NONE =
      new Constraints(false, null, null, null, null, null, List.of(), false);

  public Constraints {
    codes = List.copyOf(codes);
  }
}
