package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.error.CellTexts;
import city.opendata.kit.problem.Language;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that broke the contract. */
@Schema(name = "QuarantinedRow")
record QuarantinedRowResponse(
    @Schema(description = "Data row, from 1", examples = "41353") long row,
    @Schema(description = "Line of the file that it begins in, from 1", examples = "41354")
        long line,
    @Schema(description = "How far it is on its way out") RowState state,
    @Schema(description = "How often it was corrected; also its ETag", examples = "0") int version,
    @Schema(description = "What is wrong with it now; after a replay, what that found")
        List<Error> errors,
    @Schema(
            description = "The cells as they came, by field; absent for auditors",
            examples = "{\"code\": \"32021100X\", \"name\": \"荣巷街道\"}")
        @Nullable Map<String, String> original,
    @Schema(
            description = "The cells as they were corrected; absent before, and for auditors",
            examples = "{\"code\": \"320211001\", \"name\": \"荣巷街道\"}")
        @Nullable Map<String, String> corrected,
    @Schema(description = "The batch that it last went out with") @Nullable UUID replay,
    @Schema(description = "Who corrected which columns; only where one row is asked for")
        @Nullable List<Note> corrections) {

  /** What is wrong; without a field it concerns the row. */
  @Schema(name = "QuarantineError")
  record Error(
      @Schema(examples = "code") @Nullable String field,
      @Schema(examples = "pattern-mismatch") String reason,
      @Schema(examples = "不符合模式 [0-9]{9}。") String message) {}

  /** A correction, without the values. */
  @Schema(name = "QuarantineCorrection")
  record Note(
      @Schema(examples = "1") int version,
      @Schema(examples = "[\"code\"]") List<String> columns,
      BatchChannel channel,
      @Schema(description = "Subject of the token") String by,
      OffsetDateTime at) {}

  static QuarantinedRowResponse from(QuarantinedRow row, Language language) {
    return from(row, null, language);
  }

  static QuarantinedRowResponse from(QuarantineService.RowHistory history, Language language) {
    List<Note> notes =
        history.corrections().stream()
            .map(
                note ->
                    new Note(
                        note.version(),
                        note.columns(),
                        note.channel(),
                        note.by(),
                        CityTime.at(note.at())))
            .toList();
    return from(history.row(), notes, language);
  }

  private static QuarantinedRowResponse from(
      QuarantinedRow row, @Nullable List<Note> notes, Language language) {
    List<Error> errors =
        row.errors().stream()
            .map(
                error ->
                    new Error(
                        error.field(),
                        error.reason(),
                        CellTexts.of(language, error.reason(), error.arguments())))
            .toList();
    return new QuarantinedRowResponse(
        row.row(),
        row.line(),
        row.state(),
        row.version(),
        errors,
        row.original(),
        row.corrected(),
        row.replay(),
        notes);
  }
}
