package city.opendata.ingestion.cleaning.detect;

import java.util.List;

/**
 * What a unit finds sensitive beside what everyone does.
 *
 * @param version grows with each change of them; 0 when there never were any
 * @param headers words of column headers that name a kind
 * @param texts words that are masked wherever they stand in a text
 */
public record UnitWords(long version, List<HeaderWord> headers, List<String> texts) {

  /** Of a unit that never had any. */
  public static final UnitWords NONE = new UnitWords(0, List.of(), List.of());

  public UnitWords {
    headers = List.copyOf(headers);
    texts = List.copyOf(texts);
  }
}
