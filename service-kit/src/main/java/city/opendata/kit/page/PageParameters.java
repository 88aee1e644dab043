package city.opendata.kit.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose a page, as they come. */
public record PageParameters(
    @Parameter(
            description = "Most items in a page",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "1000",
                    defaultValue = "100"))
        @QueryParam("limit")
        @Nullable String limit,
    @Parameter(description = "The next of the page before; its Link header has it, too")
        @QueryParam("cursor")
        @Nullable String cursor) {

  /** How many items the page holds at most; refused when it is out of range. */
  public int size() {
    return PageLimit.of(limit);
  }
}
