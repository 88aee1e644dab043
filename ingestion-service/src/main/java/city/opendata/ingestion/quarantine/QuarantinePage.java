package city.opendata.ingestion.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Documents a page of quarantined rows. */
@Schema(name = "QuarantinePage")
record QuarantinePage(
    List<QuarantinedRowResponse> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String next) {}
