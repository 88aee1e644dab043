package city.opendata.ingestion.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a batch did to the rows that were there.
 *
 * @param rowsAdded rows that came to the others
 * @param rowsChanged rows that took the place of one with the same key
 * @param rowsRemoved rows that went, because the batch replaced or deleted them
 * @param rowsUnmatched keys to delete that no row had
 * @param rowsOverwritten rows of the file that a later row of it with the same key overwrote
 * @param rowsTotal rows of the release
 */
@Schema(name = "BatchEffect")
public record BatchEffect(
    @Schema(description = "Rows that came to the others", examples = "2") long rowsAdded,
    @Schema(description = "Rows that took the place of one with the same key", examples = "3")
        long rowsChanged,
    @Schema(description = "Rows that were replaced as a whole or deleted", examples = "0")
        long rowsRemoved,
    @Schema(description = "Keys to delete that no row had", examples = "0") long rowsUnmatched,
    @Schema(
            description = "Rows that a later row of the file with the same key overwrote",
            examples = "1")
        long rowsOverwritten,
    @Schema(description = "Rows of the release", examples = "41354") long rowsTotal) {}
