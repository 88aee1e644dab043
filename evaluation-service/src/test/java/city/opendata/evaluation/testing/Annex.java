package city.opendata.evaluation.testing;

import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.ProjectFiles;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The 68 units of the annex and their real targets. */
public final class Annex {

  public static final int UNITS = 68;
  public static final long SUM = 2637;
  public static final String CIVIL_AFFAIRS = "320200-021";

  private Annex() {}

  public static List<KnownUnit> units() {
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .ofNamedCsvRecord(ProjectFiles.find("deploy/reference-data/organisations-2023.csv"))) {
      return lines.stream()
          .map(
              line ->
                  new KnownUnit(
                      line.getField("code"),
                      Integer.parseInt(line.getField("seq")),
                      line.getField("name_zh"),
                      line.getField("name_en"),
                      line.getField("kind")))
          .filter(unit -> unit.sequence() <= UNITS)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static String targets() {
    try {
      return Files.readString(ProjectFiles.find("deploy/reference-data/targets-2023.csv"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
