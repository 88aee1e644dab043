package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.error.CellTexts;
import city.opendata.ingestion.quarantine.QuarantineService.QuarantinedRow;
import city.opendata.kit.problem.Language;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that broke the contract. */
@Schema(name = "QuarantinedRow")
record QuarantinedRowResponse(
    @Schema(description = "Data row, from 1", examples = "41353") long row,
    @Schema(description = "Line of the file that it begins in, from 1", examples = "41354")
        long line,
    List<Error> errors,
    @Schema(
            description = "The cells as they came, by field; absent for auditors",
            examples = "{\"code\": \"32021100X\", \"name\": \"荣巷街道\"}")
        @Nullable Map<String, String> original) {

  /** What is wrong; without a field it concerns the row. */
  @Schema(name = "QuarantineError")
  record Error(
      @Schema(examples = "code") @Nullable String field,
      @Schema(examples = "pattern-mismatch") String reason,
      @Schema(examples = "不符合模式 [0-9]{9}。") String message) {}

  static QuarantinedRowResponse from(QuarantinedRow row, Language language) {
    List<Error> errors =
        row.errors().stream()
            .map(
                error ->
                    new Error(
                        error.field(),
                        error.reason(),
                        CellTexts.of(language, error.reason(), error.arguments())))
            .toList();
    return new QuarantinedRowResponse(row.row(), row.line(), errors, row.original());
  }
}
