package city.opendata.ingestion.word;

import city.opendata.ingestion.cleaning.detect.HeaderWord;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.UnitWords;
import java.util.List;
import java.util.Set;

/**
 * A unit's words as they are kept. Never printed: they are sensitive themselves.
 *
 * @param headers words of column headers
 * @param texts words that are masked inside texts
 */
record WordList(List<Header> headers, List<String> texts) {

  static final WordList EMPTY = new WordList(List.of(), List.of());

  WordList {
    headers = List.copyOf(headers);
    texts = List.copyOf(texts);
  }

  /** A word of column headers, and the kind of data that it names. */
  record Header(String word, SensitiveKind kind) {

    @Override
    public String toString() {
      return "a word for " + kind;
    }
  }

  /** Whether both have the same words, in whatever order. */
  boolean isSameAs(WordList other) {
    return Set.copyOf(headers).equals(Set.copyOf(other.headers))
        && Set.copyOf(texts).equals(Set.copyOf(other.texts));
  }

  UnitWords version(long version) {
    return new UnitWords(
        version,
        headers.stream().map(header -> HeaderWord.ofUnit(header.kind(), header.word())).toList(),
        texts);
  }

  @Override
  public String toString() {
    return "%d words of headers, %d of texts".formatted(headers.size(), texts.size());
  }
}
