package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.mask.InvalidMaskException;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.ingestion.cleaning.mask.Pseudonym;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset. A file's header may call it by its name or by its title.
 *
 * @param format how its values are written, beyond what the type says
 * @param unit what its numbers count, such as 万元: a value may end in it, and in no other
 * @param mask how its values are de-identified before they are released, if at all
 */
public record Field(
    String name,
    @Nullable String title,
    FieldType type,
    FieldFormat format,
    @Nullable String unit,
    Constraints constraints,
    @Nullable Mask mask) {

  private static final Set<IdentifierKind> OF_THINGS =
      EnumSet.of(
          IdentifierKind.CREDIT_CODE,
          IdentifierKind.ORGANISATION_CODE,
          IdentifierKind.BUSINESS_LICENCE,
          IdentifierKind.DIVISION_CODE,
          IdentifierKind.URL);

  public Field {
    if (name.isBlank()) {
      throw new InvalidContractException("fields", "a field without a name");
    }
    if (unit != null && !type.numeric()) {
      throw new InvalidContractException(
          name + ".unit", "a " + type.wireName() + " counts nothing");
    }
    new ConstraintChecks(name, type).check(constraints);
    checkMask(name, type, mask);
  }

  private static void checkMask(String name, FieldType type, @Nullable Mask mask) {
    if (mask != null) {
      try {
        mask.releasedType(type);
      } catch (InvalidMaskException invalid) {
        throw new InvalidContractException(name + ".mask", invalid.getMessage(), invalid);
      }
    }
  }

  /** Whether anything is released of it. */
  public boolean isReleased() {
    return mask == null || mask.releasesField();
  }

  /** The type of what is released of it. */
  public FieldType releasedType() {
    return mask == null ? type : mask.releasedType(type);
  }

  /**
   * Whether it is released as text that may hold anything, so that what is sensitive in it has to
   * be looked for. Codes that the contract lists and numbers of things hold no prose.
   */
  public boolean isFreeText() {
    return mask == null
        && type == FieldType.STRING
        && constraints.codes().isEmpty()
        && !(format instanceof FieldFormat.Identifier(IdentifierKind kind)
            && OF_THINGS.contains(kind));
  }

  /** Whether it is released as a number that may as well be somebody's: no code of a list. */
  public boolean isFreeNumber() {
    return mask == null
        && (type == FieldType.INTEGER || type == FieldType.NUMBER)
        && constraints.codes().isEmpty();
  }

  /** Whether different values stay different when they are released. */
  boolean staysDistinct() {
    return mask == null || mask instanceof Pseudonym;
  }

  /** A field whose values are written as its type says. */
  public Field(String name, @Nullable String title, FieldType type, Constraints constraints) {
    this(name, title, type, FieldFormat.DEFAULT, null, constraints, null);
  }
}
