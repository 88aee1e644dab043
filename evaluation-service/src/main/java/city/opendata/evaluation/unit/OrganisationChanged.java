package city.opendata.evaluation.unit;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service uses of the event {@code OrganisationChanged}. */
record OrganisationChanged(
    String code,
    long version,
    int sequence,
    String nameZh,
    String nameEn,
    String kind,
    @Nullable String parent,
    OffsetDateTime changedAt) {

  OrganisationChanged {
    Objects.requireNonNull(code);
    Objects.requireNonNull(nameZh);
    Objects.requireNonNull(nameEn);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(changedAt);
  }
}
