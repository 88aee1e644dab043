package city.opendata.ingestion.row;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the rows of one push.
 *
 * @param rows how many they are
 * @param batch that they are part of
 * @param firstRow number of the first of them in the batch, whose report and quarantine name rows
 *     so
 * @param quarantined numbers of those that stayed out of the release
 */
public record ReceiptResponse(
    String receipt,
    int rows,
    ReceiptState state,
    OffsetDateTime receivedAt,
    @Nullable @Schema(description = "The batch that the rows are part of, once there is one")
        String batch,
    @Nullable
        @Schema(description = "Number of the first row in the batch, as its quarantine counts")
        Long firstRow,
    @Nullable Long lastRow,
    @Schema(description = "Numbers of the rows that stayed out of the release")
        List<Long> quarantined) {

  public ReceiptResponse {
    quarantined = List.copyOf(quarantined);
  }
}
