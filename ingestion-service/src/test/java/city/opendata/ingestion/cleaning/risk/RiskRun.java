package city.opendata.ingestion.cleaning.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sends the blocks of a file to a check from two threads, as the engine does. */
final class RiskRun {

  private RiskRun() {}

  interface Check {

    void add(CleanBlock block) throws IOException;
  }

  static void send(String csv, List<Field> fields, Check check) throws IOException {
    CsvFile file = new CsvFile(() -> new ByteArrayInputStream(csv.getBytes(UTF_8)), null);
    new Cleaner(new Contract(fields, List.of()), CleaningContext.on(LocalDate.EPOCH), 2)
        .clean(file, new Sink(check), Progress.NONE);
  }

  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(Path::getFileName).map(Path::toString).toList();
    }
  }

  private record Sink(Check check) implements BlockSink {

    @Override
    public void prepare(CleanBlock block) {
      try {
        check.add(block);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void accept(CleanBlock block) {}
  }
}
