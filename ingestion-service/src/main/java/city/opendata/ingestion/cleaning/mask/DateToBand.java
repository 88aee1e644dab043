package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a birthday into a band of ages: 30-39, and 90+ for all who are that old. The day on which
 * the ages count belongs to the contract, so that a file gives the same bands whenever it is read;
 * who is born later is in the band &lt;0.
 *
 * @param years the width of a band
 * @param top the age from which on all are in one band, a multiple of the width
 * @param reference the day on which the ages count
 */
public record DateToBand(int years, int top, LocalDate reference) implements Mask {

  static final String METHOD = "date-to-band";

  private static final int WIDEST = 100;
  private static final int OLDEST = 200;

  public DateToBand {
    Bounds.check("years", years, 1, WIDEST);
    Bounds.check("top", top, 1, OLDEST);
    if (top % years != 0) {
      throw new InvalidMaskException(
          "top", "must be a multiple of years (%d), is %d".formatted(years, top));
    }
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("years", years);
    parameters.put("top", top);
    parameters.put("reference", reference.toString());
    return parameters;
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.DATE, FieldType.DATETIME);
    return FieldType.STRING;
  }

  /** The step for days or moments. */
  LongBandStep step(FieldType source) {
    int bands = top / years;
    long[] bounds = new long[bands + 1];
    String[] labels = new String[bands + 2];
    labels[0] = top + "+";
    for (int i = 0; i <= bands; i++) {
      int age = top - i * years;
      // Born a day later than this, one has not reached the age.
      long firstYounger = reference.minusYears(age).toEpochDay() + 1;
      bounds[i] = source == FieldType.DATE ? firstYounger : LocalDays.start(firstYounger);
      labels[i + 1] = age == 0 ? "<0" : (age - years) + "-" + (age - 1);
    }
    return new LongBandStep(bounds, labels);
  }
}
