package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.TableSchema;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event of a dataset carries: its whole state, so that one is enough to know it. */
record DatasetEvent(
    UUID id,
    String name,
    long version,
    String code,
    String unit,
    String titleZh,
    @Nullable String titleEn,
    @Nullable String summaryZh,
    DatasetState state,
    boolean shouldOpen,
    OpenType openType,
    Theme theme,
    @Nullable KeyField keyField,
    UpdateCycle updateCycle,
    Filled metadata,
    TableSchema contract,
    String contractHash,
    @Nullable String withdrawalReason,
    OffsetDateTime changedAt) {

  static final String TOPIC = "catalog.datasets";

  /** Mandatory metadata items: filled of all. */
  record Filled(int filled, int mandatory) {}

  static DatasetEvent from(Dataset dataset) {
    DatasetMetadata metadata = dataset.metadata();
    Completeness completeness = Completeness.of(metadata);
    return new DatasetEvent(
        dataset.id(),
        dataset.name(),
        dataset.revision(),
        dataset.code(),
        dataset.unitCode(),
        metadata.titleZh(),
        metadata.titleEn(),
        metadata.summaryZh(),
        dataset.state(),
        metadata.shouldOpen(),
        metadata.openType(),
        metadata.theme(),
        metadata.keyField(),
        metadata.updateCycle(),
        new Filled(completeness.filled(), completeness.mandatory()),
        dataset.contract(),
        dataset.contentHash(),
        dataset.withdrawalReason().orElse(null),
        CityTime.at(dataset.changedAt()));
  }
}
