package city.opendata.ingestion.cleaning.parse;

/** Where a spreadsheet counts its days from (ECMA-376, Part 1, 18.17.4.1). */
public enum DateSystem {
  /** Day 1 is 1900-01-01; day 60 is a 29th of February 1900 that never was. */
  FROM_1900,
  /** Day 0 is 1904-01-01. */
  FROM_1904
}
