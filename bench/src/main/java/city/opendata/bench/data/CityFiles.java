package city.opendata.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Files in one folder, each written when it is first asked for. */
public final class CityFiles {

  private final Path folder;
  private final Consumer<String> progress;
  private final Map<CityData, CityFile> files = new HashMap<>();

  /** A file and what it holds. */
  public record CityFile(Path path, Written written) {}

  public CityFiles(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  public CityFile of(CityData data) throws IOException {
    CityFile known = files.get(data);
    if (known != null) {
      return known;
    }
    long start = System.nanoTime();
    Path path = folder.resolve("city-%d.csv".formatted(files.size() + 1));
    CityFile file = new CityFile(path, data.write(path));
    files.put(data, file);
    progress.accept(
        "wrote %,d rows, %d bad, %d MB in %.1f s"
            .formatted(
                data.rows(),
                file.written().damaged().values().stream().mapToLong(Long::longValue).sum(),
                file.written().bytes() / 1_000_000,
                (System.nanoTime() - start) / 1e9));
    return file;
  }

  /** Where the files are, for what else is written. */
  public Path folder() {
    return folder;
  }
}
