package city.opendata.catalog.organisation;

import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The event: a unit was added or changed ({@code contracts/events/OrganisationChanged.v1.json}).
 */
record OrganisationChanged(
    String code,
    long version,
    int sequence,
    String nameZh,
    String nameEn,
    OrganisationKind kind,
    @Nullable String parent,
    OffsetDateTime changedAt) {

  static final String TOPIC = "catalog.organisations";
  static final String TYPE = "OrganisationChanged";

  static OrganisationChanged from(Organisation organisation) {
    OrganisationRow row = organisation.asRow();
    return new OrganisationChanged(
        row.code(),
        organisation.revision(),
        row.sequence(),
        row.nameZh(),
        row.nameEn(),
        row.kind(),
        row.parent(),
        CityTime.at(organisation.changedAt()));
  }
}
