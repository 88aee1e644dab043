package city.opendata.ingestion.cleaning.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The approved shape of a dataset: its fields in order, and the fields that tell its rows apart.
 *
 * @param missingValues words that stand for an empty cell
 * @param coordinates fields that are positions together
 * @param rules what the values of one row must be to each other
 */
public record Contract(
    List<Field> fields,
    List<String> primaryKey,
    List<String> missingValues,
    List<CoordinatePair> coordinates,
    List<Rule> rules) {

  /** What people write for nothing, unless the contract says otherwise. */
  public static final List<String> USUAL_MISSING_VALUES =
      List.of("-", "--", "—", "——", "－", "无", "NULL", "Null", "null", "N/A", "n/a", "#N/A", "\\N");

  /** A table of the open library cannot have more columns. */
  public static final int MOST_FIELDS = 1_500;

  public Contract {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    missingValues = List.copyOf(missingValues);
    coordinates = List.copyOf(coordinates);
    rules = List.copyOf(rules);
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      throw new InvalidContractException("fields", "must be 1 to " + MOST_FIELDS);
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new InvalidContractException("fields", "repeats " + field.name());
      }
    }
    if (!names.containsAll(primaryKey)) {
      throw new InvalidContractException("primaryKey", "names a field that does not exist");
    }
    if (new HashSet<>(primaryKey).size() != primaryKey.size()) {
      throw new InvalidContractException("primaryKey", "repeats a field");
    }
    CoordinatePair.check(coordinates, fields);
    requireDistinct(fields, coordinates, primaryKey);
    if (fields.stream().noneMatch(Field::isReleased)) {
      throw new InvalidContractException("fields", "all of them are dropped");
    }
  }

  /** A contract with the usual words for an empty cell, without positions and rules. */
  public Contract(List<Field> fields, List<String> primaryKey) {
    this(fields, primaryKey, USUAL_MISSING_VALUES);
  }

  /** A contract without positions and rules. */
  public Contract(List<Field> fields, List<String> primaryKey, List<String> missingValues) {
    this(fields, primaryKey, missingValues, List.of(), List.of());
  }

  /**
   * Refuses a key that a mask or a conversion would blur: rows with different values would look
   * like repetitions.
   */
  public void requireDistinct(List<String> key) {
    requireDistinct(fields, coordinates, key);
  }

  private static void requireDistinct(
      List<Field> fields, List<CoordinatePair> coordinates, List<String> key) {
    for (CoordinatePair pair : coordinates) {
      boolean isKey = key.contains(pair.longitude()) || key.contains(pair.latitude());
      if (isKey && pair.changesValues()) {
        throw new InvalidContractException(
            "coordinates", "a key cannot be brought into another system");
      }
    }
    for (Field field : fields) {
      if (key.contains(field.name()) && !field.staysDistinct()) {
        throw new InvalidContractException(
            field.name() + ".mask", "a key can have no mask but a pseudonym");
      }
    }
  }

  /** The part of it that tells rows apart. */
  public Contract keyOnly() {
    return new Contract(
        fields.stream().filter(field -> primaryKey.contains(field.name())).toList(),
        primaryKey,
        missingValues);
  }

  /** The fields that are a longitude or a latitude. */
  public Set<String> degreesFields() {
    return coordinates.stream()
        .flatMap(pair -> Stream.of(pair.longitude(), pair.latitude()))
        .collect(Collectors.toSet());
  }

  /** Whether rows are told apart by it. */
  public boolean isKey(Field field) {
    return field.constraints().unique() || primaryKey.contains(field.name());
  }

  /** Whether every row must have a value here. A key without a value would tell nothing apart. */
  public boolean requires(Field field) {
    return field.constraints().required() || primaryKey.contains(field.name());
  }
}
