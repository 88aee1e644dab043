package city.opendata.ingestion.suspension;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of suspensions. */
@Schema(name = "SuspensionPage")
record SuspensionPage(
    List<SuspensionResponse> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String next) {}
