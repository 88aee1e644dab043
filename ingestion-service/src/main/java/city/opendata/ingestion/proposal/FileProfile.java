package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.source.SourceFacts;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.util.List;

/**
 * What a whole file says about itself.
 *
 * @param file as it has to be read
 * @param headers without blanks at their ends
 * @param rows all of them
 * @param stray rows with another number of cells than the header, or that are the header again
 */
record FileProfile(
    TabularFile file,
    SourceFacts facts,
    List<String> headers,
    List<ColumnProfile> columns,
    long rows,
    long stray) {

  FileProfile {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
  }
}
