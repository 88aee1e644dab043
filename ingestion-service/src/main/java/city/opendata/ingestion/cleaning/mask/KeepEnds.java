package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first and the last characters and puts asterisks in the place of the others. Characters
 * are code points. A value that has no others is hidden as a whole.
 *
 * @param first how many to keep at the start
 * @param last how many to keep at the end
 * @param fill how many asterisks to write, whatever was hidden; without it, as many as characters
 *     were hidden. An identifier has the same length for everyone, so its length tells nothing; for
 *     names and free text it does, and this should be given.
 */
public record KeepEnds(int first, int last, @Nullable Integer fill) implements Mask {

  static final String METHOD = "keep-ends";

  /** More would keep whole values. */
  static final int MOST_KEPT = 100;

  static final int MOST_FILL = 100;

  public KeepEnds {
    Bounds.check("first", first, 0, MOST_KEPT);
    Bounds.check("last", last, 0, MOST_KEPT);
    if (fill != null) {
      Bounds.check("fill", fill, 1, MOST_FILL);
    }
  }

  /** One asterisk for each hidden character. */
  public KeepEnds(int first, int last) {
    this(first, last, null);
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("first", first);
    parameters.put("last", last);
    if (fill != null) {
      parameters.put("fill", fill);
    }
    return parameters;
  }

  /** Also numbers, which some departments use for identifiers; a date would show its year. */
  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.STRING, FieldType.INTEGER);
    return FieldType.STRING;
  }
}
