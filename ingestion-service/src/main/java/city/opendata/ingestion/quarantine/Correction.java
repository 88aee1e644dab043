package city.opendata.ingestion.quarantine;

import java.util.List;
import java.util.Map;

/**
 * New cells for a row.
 *
 * @param version that was corrected; another one must not be overwritten
 * @param cells all of them, by column
 * @param columns the names of those that somebody set or changed
 */
record Correction(long row, int version, Map<String, String> cells, List<String> columns) {

  Correction {
    columns = List.copyOf(columns);
  }
}
