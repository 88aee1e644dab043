package city.opendata.ingestion.cleaning.report;

import java.util.List;

/**
 * The quality of a file as it came.
 *
 * @param completeness filled required cells of all required cells (GB/T 36344 0201)
 * @param conformity cells that pass type, pattern, lengths, range and code list, of the filled
 *     cells of columns that have such a rule (0302)
 * @param records good rows of all rows (0202)
 * @param uniqueness rows with a key of their own, of the rows that are good but for their key
 *     (0304); not evaluated until duplicates were looked for
 */
public record Quality(Ratio completeness, Ratio conformity, Ratio records, Ratio uniqueness) {

  static Quality of(List<ColumnReport> columns, Ratio records) {
    long required = 0;
    long present = 0;
    long checked = 0;
    long conforming = 0;
    for (ColumnReport column : columns) {
      if (column.required()) {
        required += column.cells();
        present += column.filled();
      }
      if (column.checked()) {
        checked += column.filled();
        conforming += column.conforming();
      }
    }
    return new Quality(
        new Ratio(present, required), new Ratio(conforming, checked), records, Ratio.NOT_EVALUATED);
  }
}
