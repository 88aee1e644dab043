package city.opendata.ingestion.word;

import city.opendata.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit's words, all of them. */
@Schema(name = "SensitiveWordsRequest")
record SensitiveWordsRequest(
    @NotNull
        @Size(max = 200)
        @Schema(description = "Words of column headers and what they say that a column holds")
        List<@NotNull @Valid Header> headers,
    @NotNull
        @Size(max = 1_000)
        @Schema(description = "Words that are masked wherever they stand in released texts")
        List<@NotNull @PlainText @Size(max = SensitiveWordsRequest.LONGEST) String> texts) {

  static final int LONGEST = 40;

  /** A word of column headers, and the kind of data that it names. */
  @Schema(name = "SensitiveHeaderRequest")
  record Header(
      @NotNull
          @PlainText
          @Size(max = LONGEST)
          @Schema(description = "Without digits and brackets", examples = "一卡通编号")
          String word,
      @NotNull
          @Schema(
              description =
                  "A kind of contracts/sensitive-kinds.json; unit-word for what has no other",
              examples = "social-security-number")
          String kind) {}

  @Override
  public String toString() {
    return "a list of words";
  }
}
