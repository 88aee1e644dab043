package city.opendata.catalog.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a dataset: a Frictionless Table Schema (specs.frictionlessdata.io/table-schema).
 *
 * @param primaryKey names of fields; absent when rows have no key
 */
@Schema(name = "TableSchema")
public record TableSchema(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SchemaField> fields,
    @Size(min = 1, max = 16) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@NotNull String> primaryKey) {

  /** Keeps a null element for the validation to name; {@code List.copyOf} would throw. */
  public TableSchema {
    fields = fields == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(fields));
    primaryKey =
        primaryKey == null ? null : Collections.unmodifiableList(new ArrayList<>(primaryKey));
  }
}
