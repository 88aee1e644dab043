package city.opendata.ingestion.word;

/** Where the newest words of each unit are read. */
interface WordLists {

  /** The newest version of a unit's list; 0 when there never was one. */
  long version(String unit);

  /** The newest list with its version. */
  WordListVersion newest(String unit);
}
