package city.opendata.ingestion.proposal;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A sample as it came, of which nothing is checked yet.
 *
 * @param contentLength -1 when it is not told
 */
record SampleRequest(
    @Nullable String openType,
    @Nullable String contentType,
    long contentLength,
    InputStream body) {}
