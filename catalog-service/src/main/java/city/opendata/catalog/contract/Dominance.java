package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What rows about firms may be added up by: no sum may tell what one firm has. A cell must have 5
 * firms, of which no one has more than 70 % and no two more than 85 %.
 *
 * @param contributor tells firms apart; absent: each row is a firm of its own
 */
@Schema(name = "Dominance")
public record Dominance(
    @NotNull @Schema(description = "The number that is added up", examples = "output") String value,
    @NotNull
        @Size(min = 1, max = MOST_FIELDS)
        @Schema(description = "Fields that tell cells apart", examples = "[\"district\"]")
        List<@NotNull String> group,
    @Schema(
            description = "Field that tells firms apart. Absent: each row is a firm of its own",
            examples = "firm")
        @Nullable String contributor) {

  private static final int MOST_FIELDS = 20;

  public Dominance {
    group = group == null ? List.of() : RequestLists.bounded(group, MOST_FIELDS);
  }
}
