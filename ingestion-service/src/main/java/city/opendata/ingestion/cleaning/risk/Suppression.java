package city.opendata.ingestion.cleaning.risk;

/** Why a cell of an aggregate must not be shown; the first that holds. */
public enum Suppression {
  /** It has too few contributors. */
  FEW_CONTRIBUTORS,
  /** One contributor has nearly all of it. */
  ONE_DOMINATES,
  /** Two contributors have nearly all of it, so that one can reckon the other. */
  TWO_DOMINATE
}
