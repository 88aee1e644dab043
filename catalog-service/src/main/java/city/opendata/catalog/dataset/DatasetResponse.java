package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.TableSchema;
import city.opendata.catalog.organisation.Unit;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as its reader may see it.
 *
 * @param version grows with every change
 * @param contentHash names exactly what reviewers decide on: a decision quotes it
 * @param withdrawalReason only in the answer to the withdrawal itself
 */
@Schema(name = "Dataset")
public record DatasetResponse(
    UUID id,
    @Schema(examples = "township-streets") String name,
    @Schema(examples = "306001/000001") String code,
    Unit unit,
    DatasetState state,
    long version,
    @Schema(examples = "sha256:5f1d…") String contentHash,
    @Schema(examples = "乡镇街道名录") String titleZh,
    @Nullable String titleEn,
    @Nullable String summaryZh,
    @Nullable String summaryEn,
    List<String> keywords,
    Theme theme,
    @Nullable KeyField keyField,
    boolean shouldOpen,
    @Nullable String shouldOpenReason,
    OpenType openType,
    @Nullable String openCondition,
    UpdateCycle updateCycle,
    Grade grade,
    @Nullable String licence,
    @Nullable String contact,
    @Nullable String spatialCoverage,
    @Nullable String temporalCoverage,
    @Nullable DataFormat dataFormat,
    TableSchema contract,
    Completeness metadata,
    @Schema(examples = "41352") @Nullable Long rowCount,
    @Schema(examples = "5") @Nullable Integer columnCount,
    @Schema(description = "Size in the open library") @Nullable Long bytes,
    @Nullable OffsetDateTime dataUpdatedAt,
    @Schema(description = "Number of the release", examples = "1") @Nullable Long release,
    @Nullable DatasetLinks links,
    @Schema(description = "Since when nobody may read its records; absent: they may be read")
        @Nullable OffsetDateTime suspendedAt,
    @Nullable String withdrawalReason,
    OffsetDateTime createdAt,
    OffsetDateTime changedAt) {

  public DatasetResponse {
    keywords = List.copyOf(keywords);
  }

  static DatasetResponse from(Dataset dataset, Unit unit) {
    DatasetMetadata metadata = dataset.metadata();
    Optional<ReleaseFigures> release = dataset.release();
    return new DatasetResponse(
        dataset.id(),
        dataset.name(),
        dataset.code(),
        unit,
        dataset.state(),
        dataset.revision(),
        dataset.contentHash(),
        metadata.titleZh(),
        metadata.titleEn(),
        metadata.summaryZh(),
        metadata.summaryEn(),
        metadata.keywords(),
        metadata.theme(),
        metadata.keyField(),
        metadata.shouldOpen(),
        metadata.shouldOpenReason(),
        metadata.openType(),
        metadata.openCondition(),
        metadata.updateCycle(),
        metadata.grade(),
        metadata.licence(),
        metadata.contact(),
        metadata.spatialCoverage(),
        metadata.temporalCoverage(),
        metadata.dataFormat(),
        dataset.contract(),
        Completeness.of(metadata),
        release.map(ReleaseFigures::rowCount).orElse(null),
        release.map(ReleaseFigures::columnCount).orElse(null),
        release.map(ReleaseFigures::bytes).orElse(null),
        release.map(ReleaseFigures::releasedAt).map(CityTime::at).orElse(null),
        release.map(ReleaseFigures::number).orElse(null),
        DatasetLinks.apply(dataset) ? DatasetLinks.to(dataset.name()) : null,
        dataset.suspendedAt().map(CityTime::at).orElse(null),
        dataset.withdrawalReason().orElse(null),
        CityTime.at(dataset.createdAt()),
        CityTime.at(dataset.changedAt()));
  }
}
