package city.opendata.ingestion.cleaning.rule;

import city.opendata.ingestion.cleaning.value.ValueForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minimum and maximum, both included, compared by value. */
public final class RangeRule implements Rule {

  private final ValueForm form;
  private final @Nullable String minimum;
  private final @Nullable String maximum;

  /** Either bound may be missing; both are canonical texts of the form. */
  public RangeRule(ValueForm form, @Nullable String minimum, @Nullable String maximum) {
    this.form = form;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  @Override
  public boolean passes(String value) {
    return (minimum == null || form.compare(value, minimum) >= 0)
        && (maximum == null || form.compare(value, maximum) <= 0);
  }

  @Override
  public Reason reason() {
    return Reason.OUT_OF_RANGE;
  }

  @Override
  public List<String> arguments() {
    return List.of(minimum == null ? "" : minimum, maximum == null ? "" : maximum);
  }
}
