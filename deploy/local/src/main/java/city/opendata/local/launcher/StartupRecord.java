package city.opendata.local.launcher;

import city.opendata.local.Progress;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each step of a start took, kept for {@code ./platform bench}. */
final class StartupRecord implements Progress {

  static final String TOTAL = "ready";

  private final Progress also;
  private final List<String> lines = new ArrayList<>();

  StartupRecord(Progress also) {
    this.also = also;
  }

  @Override
  public synchronized void done(String what, Duration took) {
    lines.add(String.format(Locale.ROOT, "%.1f\t%s", took.toMillis() / 1000.0, what));
    also.done(what, took);
  }

  synchronized void write(Path file) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new PlatformException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** One step of a recorded start. */
  record Step(double seconds, String what) {}

  static List<Step> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split("\t", 2))
          .map(words -> new Step(Double.parseDouble(words[0]), words[1]))
          .toList();
    } catch (IOException e) {
      throw new PlatformException("No start has been recorded yet: ./platform up", e);
    }
  }
}
