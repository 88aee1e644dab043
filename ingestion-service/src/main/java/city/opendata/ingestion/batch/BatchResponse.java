package city.opendata.ingestion.batch;

import city.opendata.ingestion.error.RejectionTexts;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.Language;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch as callers see it. */
@Schema(name = "Batch")
public record BatchResponse(
    @Schema(examples = "7f1f8d51-61cb-4d5e-8f6b-7d3e9f3b6c02") UUID id,
    @Schema(examples = "township-streets") String dataset,
    BatchState state,
    BatchMode mode,
    BatchChannel channel,
    OffsetDateTime receivedAt,
    @Nullable OffsetDateTime finishedAt,
    @Schema(description = "Size of the body") long bytes,
    @Schema(description = "Hash of the body, in hexadecimal digits") String sha256,
    @Nullable Long rowsRead,
    @Nullable Long rowsReleased,
    @Nullable Long rowsQuarantined,
    @Schema(description = "Number of the release that it became", examples = "3")
        @Nullable Long release,
    @Nullable RejectionResponse rejection,
    @Schema(description = "Why it waits for a reviewer, or of a dry run, why it would")
        @Nullable RejectionResponse hold,
    @Schema(description = "What the platform lacks to load it; it is tried again until it has it")
        @Nullable RejectionResponse waiting,
    @Schema(description = "Whether nothing of it is to be released") boolean dryRun,
    @Schema(description = "The batch whose corrected rows it is made of; absent when it was pushed")
        @Nullable UUID replayOf,
    Links links) {

  /** Why a batch was refused as a whole. */
  @Schema(name = "BatchRejection")
  record RejectionResponse(
      @Schema(examples = "unclosed-quote") String reason,
      @Schema(examples = "此处打开的引号没有闭合。") String message,
      @Schema(description = "Line of the file, from 1") @Nullable Long line,
      @Schema(description = "Character of the line, from 1") @Nullable Long column,
      @Schema(description = "Further reasons, if there are any")
          @Nullable List<RejectionResponse> others) {}

  /** Where to go from here. */
  @Schema(name = "BatchLinks")
  record Links(String self, String report, String quarantine) {}

  static BatchResponse from(BatchView batch, Language language) {
    return new BatchResponse(
        batch.id(),
        batch.dataset(),
        batch.state(),
        batch.mode(),
        batch.channel(),
        CityTime.at(batch.receivedAt()),
        batch.finishedAt() == null ? null : CityTime.at(batch.finishedAt()),
        batch.bytes(),
        batch.sha256(),
        batch.rowsRead(),
        batch.rowsReleased(),
        batch.rowsQuarantined(),
        batch.release(),
        rejection(batch.rejections(), language),
        rejection(batch.hold(), language),
        rejection(batch.waiting(), language),
        batch.dryRun(),
        batch.replayOf(),
        links(batch));
  }

  /** A page of batches, as callers see them. */
  public static Page<BatchResponse> page(Page<BatchView> page, Language language) {
    return new Page<>(
        page.items().stream().map(batch -> from(batch, language)).toList(), page.next());
  }

  static @Nullable RejectionResponse rejection(List<BatchRejection> all, Language language) {
    if (all.isEmpty()) {
      return null;
    }
    List<RejectionResponse> others =
        all.stream().skip(1).map(other -> rejection(other, language, null)).toList();
    return rejection(all.getFirst(), language, others.isEmpty() ? null : others);
  }

  private static RejectionResponse rejection(
      BatchRejection rejection, Language language, @Nullable List<RejectionResponse> others) {
    return new RejectionResponse(
        rejection.reason(),
        RejectionTexts.of(language, rejection.reason(), rejection.arguments()),
        rejection.line() == 0 ? null : rejection.line(),
        rejection.column() == 0 ? null : rejection.column(),
        others);
  }

  /** The batch's address. */
  static String path(BatchView batch) {
    return "/api/ingestion/v1/datasets/" + batch.dataset() + "/batches/" + batch.id();
  }

  private static Links links(BatchView batch) {
    String self = path(batch);
    return new Links(self, self + "/report", self + "/quarantine");
  }
}
