package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fields whose values must be a key of another dataset, as Table Schema has it. */
@Schema(name = "ForeignKey")
public record ForeignKey(
    @NotNull
        @Size(min = 1, max = LONGEST)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Schema(examples = "[\"areaCode\"]")
        List<@NotNull String> fields,
    @NotNull @Valid Reference reference) {

  private static final int LONGEST = 16;

  public ForeignKey {
    fields = fields == null ? List.of() : RequestLists.bounded(fields, LONGEST);
  }

  /**
   * What they refer to.
   *
   * @param fields the primary key of the other dataset, or one of its unique fields
   */
  @Schema(name = "ForeignKeyReference")
  public record Reference(
      @NotNull @Schema(description = "Name of the other dataset", examples = "township-streets")
          String dataset,
      @NotNull
          @Size(min = 1, max = LONGEST)
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Schema(
              description = "Its primary key, or a unique field, one for each of the fields",
              examples = "[\"code\"]")
          List<@NotNull String> fields) {

    public Reference {
      fields = fields == null ? List.of() : RequestLists.bounded(fields, LONGEST);
    }
  }
}
