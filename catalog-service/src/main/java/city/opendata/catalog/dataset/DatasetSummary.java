package city.opendata.catalog.dataset;

import city.opendata.catalog.organisation.Unit;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset in a list; its own address shows all of it. */
@Schema(name = "DatasetSummary")
public record DatasetSummary(
    UUID id,
    String name,
    String code,
    Unit unit,
    DatasetState state,
    String titleZh,
    @Nullable String titleEn,
    @Nullable String summaryZh,
    @Nullable String summaryEn,
    List<String> keywords,
    Theme theme,
    @Nullable KeyField keyField,
    boolean shouldOpen,
    OpenType openType,
    UpdateCycle updateCycle,
    Grade grade,
    @Nullable Long rowCount,
    @Nullable Integer columnCount,
    @Nullable Long bytes,
    @Nullable OffsetDateTime dataUpdatedAt,
    @Nullable Long release,
    @Nullable DatasetLinks links,
    @Schema(description = "Since when nobody may read its records; absent: they may be read")
        @Nullable OffsetDateTime suspendedAt,
    OffsetDateTime changedAt) {

  public DatasetSummary {
    keywords = List.copyOf(keywords);
  }

  static DatasetSummary from(Dataset dataset, Unit unit) {
    DatasetMetadata metadata = dataset.metadata();
    Optional<ReleaseFigures> release = dataset.release();
    return new DatasetSummary(
        dataset.id(),
        dataset.name(),
        dataset.code(),
        unit,
        dataset.state(),
        metadata.titleZh(),
        metadata.titleEn(),
        metadata.summaryZh(),
        metadata.summaryEn(),
        metadata.keywords(),
        metadata.theme(),
        metadata.keyField(),
        metadata.shouldOpen(),
        metadata.openType(),
        metadata.updateCycle(),
        metadata.grade(),
        release.map(ReleaseFigures::rowCount).orElse(null),
        release.map(ReleaseFigures::columnCount).orElse(null),
        release.map(ReleaseFigures::bytes).orElse(null),
        release.map(ReleaseFigures::releasedAt).map(CityTime::at).orElse(null),
        release.map(ReleaseFigures::number).orElse(null),
        DatasetLinks.apply(dataset) ? DatasetLinks.to(dataset.name()) : null,
        dataset.suspendedAt().map(CityTime::at).orElse(null),
        CityTime.at(dataset.changedAt()));
  }
}
