package city.opendata.ingestion.retention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of deletions. */
@Schema(name = "QuarantineDeletionPage")
record DeletionPage(
    List<DeletionResponse> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String next) {}
