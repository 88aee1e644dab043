package city.opendata.ingestion.rectification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of tickets. */
@Schema(name = "RectificationPage")
record RectificationPage(
    List<RectificationResponse> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String next) {}
