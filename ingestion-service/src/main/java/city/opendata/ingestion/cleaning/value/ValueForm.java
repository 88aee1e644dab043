package city.opendata.ingestion.cleaning.value;

import org.jspecify.annotations.Nullable;

/** How the values of one type are read and written as text. */
public interface ValueForm {

  /**
   * The canonical text of a value: what it is stored and compared as. Null when the text is no
   * value of this type.
   */
  @Nullable String canonical(String text);

  /** Orders two canonical texts by value. */
  int compare(String left, String right);
}
