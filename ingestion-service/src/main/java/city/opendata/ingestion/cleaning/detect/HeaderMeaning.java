package city.opendata.ingestion.cleaning.detect;

/** What a word in a header says about the column. */
enum HeaderMeaning {
  /** One kind of sensitive data. */
  KIND,
  /** A document of a person, of whatever kind. */
  DOCUMENT,
  /** A telephone, mobile or not. */
  PHONE,
  /** A telephone or a mailbox. */
  CONTACT,
  /** An address, a person's or not. */
  ADDRESS,
  /** It belongs to an office or an enterprise. */
  OFFICIAL,
  /** It belongs to a person. */
  PERSON,
  /** It names or numbers a thing. */
  THING,
  /** It counts or sums up. */
  STATISTIC,
  /** It says nothing. */
  MEANINGLESS;

  boolean isModifier() {
    return this == OFFICIAL || this == PERSON;
  }

  /** Whether it speaks against every kind. */
  boolean isContrary() {
    return this == THING || this == STATISTIC;
  }
}
