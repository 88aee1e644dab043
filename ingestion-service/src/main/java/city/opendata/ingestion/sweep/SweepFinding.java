package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;

/**
 * What a column of a release holds that should not be readable. Tells no value.
 *
 * @param values looked at
 * @param hits of them, which hold something of the kind
 */
record SweepFinding(String column, SensitiveKind kind, long values, long hits) {

  SweepFinding plus(SweepFinding other) {
    return new SweepFinding(column, kind, values + other.values, hits + other.hits);
  }
}
