package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.TableSchema;
import city.opendata.catalog.json.RequestLists;
import city.opendata.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a steward registers, and what replaces it while it is not under review. The unit comes from
 * the caller's token.
 */
@Schema(name = "DatasetRequest")
public record DatasetRequest(
    @NotNull
        @Pattern(regexp = NAME, message = "{city.opendata.catalog.dataset.name}")
        @Schema(description = "Name in URLs, unique for ever", examples = "township-streets")
        String name,
    @NotNull
        @Pattern(
            regexp = CLASSIFICATION,
            message = "{city.opendata.catalog.dataset.classification}")
        @Schema(description = "Class, item and sub-item; the platform adds the running number")
        String classification,
    @NotNull @PlainText @Size(max = 200) String titleZh,
    @PlainText @Size(max = 300) @Nullable String titleEn,
    @PlainText(lines = true) @Size(max = 4000) @Nullable String summaryZh,
    @PlainText(lines = true) @Size(max = 4000) @Nullable String summaryEn,
    @Size(max = MOST_KEYWORDS) List<@NotNull @PlainText @Size(max = 50) String> keywords,
    @NotNull Theme theme,
    @Nullable KeyField keyField,
    @NotNull Boolean shouldOpen,
    @PlainText(lines = true)
        @Size(max = 1000)
        @Schema(description = "Demanded when shouldOpen is false")
        @Nullable String shouldOpenReason,
    @NotNull OpenType openType,
    @PlainText(lines = true)
        @Size(max = 1000)
        @Schema(description = "Demanded when openType is CONDITIONAL")
        @Nullable String openCondition,
    @NotNull UpdateCycle updateCycle,
    @NotNull @Schema(description = "L4 is never opened; L2 and L3 are not opened unconditionally")
        Grade grade,
    @PlainText @Size(max = 200) @Nullable String licence,
    @PlainText @Size(max = 200) @Schema(description = "Shown to everyone: an office, not a person")
        @Nullable String contact,
    @PlainText @Size(max = 200) @Nullable String spatialCoverage,
    @PlainText @Size(max = 200) @Nullable String temporalCoverage,
    @Nullable DataFormat dataFormat,
    @NotNull @Valid TableSchema contract) {

  /** What a name looks like. */
  static final String NAME = "^[a-z][a-z0-9-]{2,62}$";

  private static final String CLASSIFICATION = "^[1-3][0-9]{5}[0-9A-Z]{0,20}$";

  private static final int MOST_KEYWORDS = 20;

  public DatasetRequest {
    keywords = keywords == null ? List.of() : RequestLists.bounded(keywords, MOST_KEYWORDS);
  }

  DatasetMetadata metadata() {
    return new DatasetMetadata(
        titleZh,
        titleEn,
        summaryZh,
        summaryEn,
        keywords,
        theme,
        keyField,
        shouldOpen,
        shouldOpenReason,
        openType,
        openCondition,
        updateCycle,
        grade,
        licence,
        contact,
        spatialCoverage,
        temporalCoverage,
        dataFormat);
  }
}
