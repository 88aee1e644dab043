package city.opendata.ingestion.cleaning.contract;

import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset. A file's header may call it by its name or by its title.
 *
 * @param format how its values are written, beyond what the type says
 * @param unit what its numbers count, such as 万元: a value may end in it, and in no other
 */
public record Field(
    String name,
    @Nullable String title,
    FieldType type,
    FieldFormat format,
    @Nullable String unit,
    Constraints constraints) {

  public Field {
    if (name.isBlank()) {
      throw new InvalidContractException("fields", "a field without a name");
    }
    if (unit != null && !type.numeric()) {
      throw new InvalidContractException(
          name + ".unit", "a " + type.wireName() + " counts nothing");
    }
    new ConstraintChecks(name, type).check(constraints);
  }

  /** A field whose values are written as its type says. */
  public Field(String name, @Nullable String title, FieldType type, Constraints constraints) {
    this(name, title, type, FieldFormat.DEFAULT, null, constraints);
  }
}
