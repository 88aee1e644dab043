package city.opendata.ingestion.row;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a push: its rows are kept, whatever happens then.
 *
 * @param receipt names them
 * @param rows how many they are
 */
public record RowResponse(
    @Schema(examples = "\"0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-1\"") String receipt, int rows) {

  static RowResponse of(Receipt receipt) {
    return new RowResponse(receipt.toString(), receipt.rows());
  }
}
