package city.opendata.ingestion.cleaning.contract;

import org.jspecify.annotations.Nullable;

/** One column of a dataset. A file's header may call it by its name or by its title. */
public record Field(String name, @Nullable String title, FieldType type, Constraints constraints) {

  public Field {
    if (name.isBlank()) {
      throw new InvalidContractException("fields", "a field without a name");
    }
    new ConstraintChecks(name, type).check(constraints);
  }
}
