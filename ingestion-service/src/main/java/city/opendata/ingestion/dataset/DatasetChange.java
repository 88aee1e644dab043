package city.opendata.ingestion.dataset;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an event of {@code catalog.datasets}: the dataset's whole state. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DatasetChange(
    @JsonProperty(required = true) UUID id,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) long version,
    @JsonProperty(required = true) String unit,
    @JsonProperty(required = true) String titleZh,
    @Nullable String titleEn,
    @Nullable String summaryZh,
    @JsonProperty(required = true) DatasetState state,
    @JsonProperty(required = true) OpenType openType,
    @JsonProperty(required = true) JsonNode contract,
    @JsonProperty(required = true) String contractHash,
    @Nullable String withdrawalReason,
    @JsonProperty(required = true) OffsetDateTime changedAt) {}
