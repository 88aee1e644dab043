package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.FreeTextColumn;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import java.util.List;
import java.util.Set;

/**
 * What the steps of every column are chosen by, beside its field. Serves one thread.
 *
 * @param missingValues words that stand for an empty cell
 * @param degrees fields that are a longitude or a latitude
 * @param context what does not come from the contract
 * @param scan looks for sensitive data inside texts
 */
record Surroundings(
    List<String> missingValues, Set<String> degrees, CleaningContext context, FreeTextScan scan) {

  Surroundings(List<String> missingValues, Set<String> degrees, CleaningContext context) {
    this(missingValues, degrees, context, FreeTextScan.by(context.rules(), context.today()));
  }

  /** What finds sensitive data inside the texts of a field. */
  FreeTextColumn freeText(Field field) {
    return new FreeTextColumn(
        context.rules(),
        scan,
        field.name(),
        field.title(),
        context.letThrough().getOrDefault(field.name(), Set.of()));
  }
}
