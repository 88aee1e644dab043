package city.opendata.bench.measure;

import city.opendata.bench.path.CityContract;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.local.part.PlatformException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Our side of the measures that do not go through the whole platform. What is empty here is
 * reported as "not measured yet", beside its denominator.
 */
public final class Numerators {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final int THREADS = 2;

  private Numerators() {}

  /**
   * Parses, checks and masks a file, and throws the result away. Also run in a JVM of its own, with
   * little memory, for {@link Measure#SCALE}.
   */
  static Optional<Measured> cleaner() {
    Cleaner cleaner = new Cleaner(CityContract.contract(), CleaningContext.on(TODAY), THREADS);
    return Optional.of(
        csv -> {
          CsvFile file = new CsvFile(() -> Files.newInputStream(csv), null);
          CleaningResult result = cleaner.clean(file, block -> {}, Progress.NONE);
          if (!(result instanceof CleaningResult.Cleaned)) {
            throw new PlatformException("The cleaner refused the file: " + result);
          }
        });
  }
}
