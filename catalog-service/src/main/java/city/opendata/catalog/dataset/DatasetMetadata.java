package city.opendata.catalog.dataset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dataset is, in the words of its unit: with the contract, what reviewers decide on. */
@Embeddable
public record DatasetMetadata(
    String titleZh,
    @Nullable String titleEn,
    @Nullable String summaryZh,
    @Nullable String summaryEn,
    List<String> keywords,
    @Enumerated(EnumType.STRING) Theme theme,
    @Enumerated(EnumType.STRING) @Nullable KeyField keyField,
    boolean shouldOpen,
    @Nullable String shouldOpenReason,
    @Enumerated(EnumType.STRING) OpenType openType,
    @Nullable String openCondition,
    @Enumerated(EnumType.STRING) UpdateCycle updateCycle,
    @Enumerated(EnumType.STRING) Grade grade,
    @Nullable String licence,
    @Nullable String contact,
    @Nullable String spatialCoverage,
    @Nullable String temporalCoverage,
    @Enumerated(EnumType.STRING) @Nullable DataFormat dataFormat) {

  public DatasetMetadata {
    keywords = List.copyOf(keywords);
  }
}
