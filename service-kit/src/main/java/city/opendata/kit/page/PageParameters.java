package city.opendata.kit.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose a page, as they come. */
public record PageParameters(
    @Parameter(description = "1 to 1000", example = "100") @QueryParam("limit")
        @Nullable String limit,
    @Parameter(description = "From the Link header of the page before") @QueryParam("cursor")
        @Nullable String cursor) {

  /** How many items the page holds at most; refused when it is out of range. */
  public int size() {
    return PageLimit.of(limit);
  }
}
