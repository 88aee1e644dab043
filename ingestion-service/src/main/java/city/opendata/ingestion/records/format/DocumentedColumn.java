package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.RecordColumn;
import org.jspecify.annotations.Nullable;

/** A column with what its contract tells people about it. */
public record DocumentedColumn(
    RecordColumn column, String title, String description, @Nullable String example) {

  /** The contract's example, or one of the type. */
  String exampleOrDefault() {
    return example == null || example.isBlank() ? column.type().example() : example;
  }

  /** Title and description as one text. */
  String text() {
    if (description.isBlank()) {
      return title;
    }
    return title.isBlank() ? description : title + ". " + description;
  }
}
