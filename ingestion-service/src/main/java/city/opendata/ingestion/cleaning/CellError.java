package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, or with the whole row when it names no field.
 *
 * @param field the field's name
 * @param reason the first rule that the cell fails
 * @param arguments what a message about it needs to say; see {@link Reason}
 */
public record CellError(@Nullable String field, Reason reason, List<String> arguments) {

  public CellError {
    arguments = List.copyOf(arguments);
  }
}
