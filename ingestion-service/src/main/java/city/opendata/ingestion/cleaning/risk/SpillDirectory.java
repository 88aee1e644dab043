package city.opendata.ingestion.cleaning.risk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorted files of totals. As soon as there are {@link #FAN_IN} of a size, they are merged into one
 * of the next, so that few are open at once however many were written.
 */
final class SpillDirectory implements Closeable {

  static final int FAN_IN = 16;

  private final Path parent;
  private final List<List<Path>> levels = new ArrayList<>();
  private @Nullable Path directory;
  private int written;

  SpillDirectory(Path parent) {
    this.parent = parent;
  }

  /** Writes these. */
  synchronized void add(TotalsCursor sorted) throws IOException {
    add(sorted, 0);
  }

  private void add(TotalsCursor sorted, int level) throws IOException {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    Path file = directory().resolve(Integer.toString(written++));
    TotalsFile.write(file, sorted);
    List<Path> files = levels.get(level);
    files.add(file);
    if (files.size() == FAN_IN) {
      try (TotalsCursor merged = new MergedTotals(open(files))) {
        add(merged, level + 1);
      }
      delete(files);
    }
  }

  private Path directory() throws IOException {
    Path made = directory;
    if (made == null) {
      // Only its owner may look into it.
      made = Files.createTempDirectory(parent, "risk-");
      directory = made;
    }
    return made;
  }

  private static void delete(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
    files.clear();
  }

  /** Cursors over all that was written, which the caller has to close. */
  synchronized List<TotalsCursor> open() throws IOException {
    return open(levels.stream().flatMap(List::stream).toList());
  }

  private static List<TotalsCursor> open(List<Path> files) throws IOException {
    List<TotalsCursor> cursors = new ArrayList<>();
    try {
      for (Path file : files) {
        cursors.add(TotalsFile.open(file));
      }
      return cursors;
    } catch (IOException e) {
      try (TotalsCursor opened = new MergedTotals(cursors)) {
        throw e;
      }
    }
  }

  /** Removes everything, also what a failure left half written. */
  @Override
  public synchronized void close() throws IOException {
    levels.clear();
    Path made = directory;
    directory = null;
    if (made == null) {
      return;
    }
    for (int i = 0; i < written; i++) {
      Files.deleteIfExists(made.resolve(Integer.toString(i)));
    }
    Files.deleteIfExists(made);
  }
}
