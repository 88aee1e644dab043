package city.opendata.ingestion.batch;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A push as it was sent.
 *
 * @param contentLength -1 when it was not told
 */
record PushRequest(
    @Nullable String mode,
    @Nullable String dryRun,
    @Nullable String idempotencyKey,
    @Nullable String contentType,
    long contentLength,
    InputStream body) {}
