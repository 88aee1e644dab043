package city.opendata.ingestion.cleaning.source;

/**
 * What a file turned out to be.
 *
 * @param encoding the character encoding that it was read in
 * @param bytes its size
 * @param columns the columns of its header
 * @param emptyLines lines that hold nothing and are no rows
 */
public record SourceFacts(String encoding, long bytes, int columns, long emptyLines) {

  /** The same file with more empty lines. */
  public SourceFacts withEmptyLines(long more) {
    return new SourceFacts(encoding, bytes, columns, emptyLines + more);
  }
}
