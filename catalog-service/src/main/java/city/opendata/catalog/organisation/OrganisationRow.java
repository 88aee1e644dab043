package city.opendata.catalog.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as a file describes it.
 *
 * @param row where it stands; the header is row 1, as a spreadsheet shows it
 */
record OrganisationRow(
    int row,
    String code,
    int sequence,
    String nameZh,
    String nameEn,
    OrganisationKind kind,
    @Nullable String parent) {

  /** Whether the other describes the unit alike, wherever it stands. */
  boolean saysTheSameAs(OrganisationRow other) {
    return equals(
        new OrganisationRow(
            row, other.code, other.sequence, other.nameZh, other.nameEn, other.kind, other.parent));
  }
}
