package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource.Header;
import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.Set;

/** Recognises a header whose columns would be known if something else than a comma parted them. */
enum WrongDelimiter {
  SEMICOLON(';'),
  TAB('\t'),
  VERTICAL_BAR('|'),
  FULL_WIDTH_COMMA('，');

  private final char delimiter;

  WrongDelimiter(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Refuses such a header; says nothing about any other. */
  static void check(Header header, Set<String> known) {
    String first = header.cells().getFirst();
    for (WrongDelimiter wrong : values()) {
      int end = first.indexOf(wrong.delimiter);
      if (end >= 0 && known.contains(Blanks.strip(first.substring(0, end)))) {
        throw new FileRejectedException(
            Rejection.at(RejectionCode.WRONG_DELIMITER, header.line(), end + 1L, wrong.name()));
      }
    }
  }
}
