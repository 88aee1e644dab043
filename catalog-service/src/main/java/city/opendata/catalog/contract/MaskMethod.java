package city.opendata.catalog.contract;

import city.opendata.catalog.contract.MaskParameter.Choice;
import city.opendata.catalog.contract.MaskParameter.Day;
import city.opendata.catalog.contract.MaskParameter.Decimal;
import city.opendata.catalog.contract.MaskParameter.Decimals;
import city.opendata.catalog.contract.MaskParameter.Whole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a field can be de-identified, which fields they fit and what they have to be
 * told. The ingestion service applies them; {@code contracts/masks.sample.json} holds both to the
 * same list.
 */
enum MaskMethod {
  DROP(EnumSet.allOf(FieldType.class)),
  SUPPRESS(EnumSet.allOf(FieldType.class)),
  KEEP_ENDS(
      EnumSet.of(FieldType.STRING, FieldType.INTEGER),
      new Whole("first", 0, 100),
      new Whole("last", 0, 100),
      new Whole("fill", 1, 100).optional()),
  PSEUDONYM(EnumSet.of(FieldType.STRING, FieldType.INTEGER), new Whole("keyVersion", 1, 9_999)),
  SURNAME(EnumSet.of(FieldType.STRING), new Choice("given", List.of("mou", "asterisks"))),
  DATE_TO_YEAR(EnumSet.of(FieldType.DATE, FieldType.DATETIME)),
  DATE_TO_BAND(
      EnumSet.of(FieldType.DATE, FieldType.DATETIME),
      new Whole("years", 1, 100),
      new Whole("top", 1, 200),
      new Day("reference")),
  NUMBER_TO_BAND(EnumSet.of(FieldType.INTEGER, FieldType.NUMBER), new Decimals("bounds", 1_000)),
  ROUND_NUMBER(EnumSet.of(FieldType.INTEGER, FieldType.NUMBER), new Decimal("step")),
  ADDRESS_TO(EnumSet.of(FieldType.STRING), new Choice("level", List.of("street", "district"))),
  GRID(EnumSet.of(FieldType.NUMBER), new Whole("decimals", 0, 6)),
  EMAIL_DOMAIN(EnumSet.of(FieldType.STRING)),
  IP_PREFIX(EnumSet.of(FieldType.STRING));

  private final Set<FieldType> types;
  private final List<MaskParameter> parameters;

  MaskMethod(Set<FieldType> types, MaskParameter... parameters) {
    this.types = types;
    this.parameters = List.of(parameters);
  }

  /** The method of this name. */
  static Optional<MaskMethod> named(String name) {
    return Arrays.stream(values()).filter(method -> method.wireName().equals(name)).findFirst();
  }

  /** All names. */
  static String all() {
    return Arrays.stream(values()).map(MaskMethod::wireName).collect(Collectors.joining(", "));
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean fits(FieldType type) {
    return types.contains(type);
  }

  List<MaskParameter> parameters() {
    return parameters;
  }

  /** Whether readers learn nothing of the values. */
  boolean hidesAll() {
    return this == DROP || this == SUPPRESS;
  }

  /** Whether numbers stay numbers. */
  boolean leavesNumbers() {
    return this == ROUND_NUMBER || this == GRID;
  }

  /** Whether different values stay different, as a key's must. */
  boolean keepsValuesApart() {
    return this == PSEUDONYM;
  }
}
