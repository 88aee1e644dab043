package city.opendata.ingestion.row;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A push of rows as it was sent.
 *
 * @param contentLength -1 when it was not told
 */
record RowRequest(
    @Nullable String mode,
    @Nullable String idempotencyKey,
    @Nullable String contentType,
    long contentLength,
    InputStream body) {}
