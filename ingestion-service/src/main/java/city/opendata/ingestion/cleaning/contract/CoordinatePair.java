package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.coordinate.CoordinateSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two fields that are a position together.
 *
 * @param longitude name of a field of degrees
 * @param latitude name of another
 * @param from the system that files are in
 * @param to the system that is released
 */
public record CoordinatePair(
    String longitude, String latitude, CoordinateSystem from, CoordinateSystem to) {

  /** Whether values are other ones afterwards. */
  boolean changesValues() {
    return !from.isSameAs(to);
  }

  static void check(List<CoordinatePair> pairs, List<Field> fields) {
    Map<String, Field> byName =
        fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      String at = "coordinates[" + i + "]";
      check(at + ".longitude", byName.get(pairs.get(i).longitude()), taken);
      check(at + ".latitude", byName.get(pairs.get(i).latitude()), taken);
    }
  }

  private static void check(String at, @Nullable Field field, Set<String> taken) {
    if (field == null) {
      throw new InvalidContractException(at, "names a field that does not exist");
    }
    boolean degrees =
        field.type() == FieldType.NUMBER
            && field.format() == FieldFormat.DEFAULT
            && field.unit() == null;
    if (!degrees) {
      throw new InvalidContractException(at, "must be a plain number of degrees");
    }
    if (!taken.add(field.name())) {
      throw new InvalidContractException(at, "repeats a field");
    }
  }
}
