package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * A kind of identifier, checked and respelled as bytes of UTF-8. Has no state that changes, so any
 * number of threads may share one. Whatever the bytes are, no method throws.
 */
public interface Identifier {

  /** Whether the slice {@code [start, end)} is one, in its canonical spelling. */
  Verdict check(byte[] text, int start, int end);

  /**
   * Appends the canonical spelling when the slice is another spelling of one: with separators, in
   * lower case, with a prefix, in an older length. It has the form of one, but region, date and
   * check digit are for {@link #check} to judge. Full-width characters were narrowed before.
   *
   * @return false, with nothing appended, when there is nothing to rewrite
   */
  default boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return false;
  }
}
