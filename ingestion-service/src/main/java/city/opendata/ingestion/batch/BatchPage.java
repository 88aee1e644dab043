package city.opendata.ingestion.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of batches. */
@Schema(name = "BatchPage")
public record BatchPage(
    List<BatchResponse> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String next) {}
