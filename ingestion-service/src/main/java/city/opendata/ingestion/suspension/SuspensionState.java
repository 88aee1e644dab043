package city.opendata.ingestion.suspension;

/** Where a suspension stands. */
enum SuspensionState {
  /** Nobody has decided yet. */
  OPEN,
  /** The secrecy reviewer found that the rows may be read. */
  LIFTED,
  /** The secrecy reviewer found that they may not; other rows have to take their place. */
  CONFIRMED
}
