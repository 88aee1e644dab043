package city.opendata.catalog.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of units that open data (R6); districts are scored apart. */
public enum OrganisationKind {
  @JsonProperty("party_group")
  PARTY_GROUP,
  @JsonProperty("department")
  DEPARTMENT,
  @JsonProperty("central_vertical")
  CENTRAL_VERTICAL,
  @JsonProperty("enterprise")
  ENTERPRISE,
  @JsonProperty("district")
  DISTRICT;

  /** As it is written on the wire and in files. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OrganisationKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst();
  }
}
