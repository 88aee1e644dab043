package city.opendata.ingestion.word;

import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit's words, for its own people. */
@Schema(name = "SensitiveWords")
record SensitiveWordsResponse(
    @Schema(examples = "320200-021") String unit,
    @Schema(
            description = "Grows with each change; batches and sweeps tell by which they were done",
            examples = "3")
        long version,
    List<Header> headers,
    @Schema(examples = "[\"凤凰计划\"]") List<String> texts,
    @Schema(description = "Subject of who changed them; absent when there never were any")
        @Nullable String changedBy,
    @Nullable OffsetDateTime changedAt) {

  SensitiveWordsResponse {
    headers = List.copyOf(headers);
    texts = List.copyOf(texts);
  }

  /** A word of column headers. */
  @Schema(name = "SensitiveHeader")
  record Header(
      @Schema(examples = "一卡通编号") String word,
      @Schema(examples = "social-security-number") String kind) {

    private static Header from(WordList.Header header) {
      return new Header(header.word(), header.kind().wireName());
    }
  }

  static SensitiveWordsResponse from(WordListVersion list) {
    return new SensitiveWordsResponse(
        list.unit(),
        list.version(),
        list.words().headers().stream().map(Header::from).toList(),
        list.words().texts(),
        list.changedBy(),
        list.changedAt() == null ? null : CityTime.at(list.changedAt()));
  }
}
