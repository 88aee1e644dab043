package city.opendata.local.launcher;

import city.opendata.local.Progress;
import city.opendata.local.disk.AtomicFile;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
      AtomicFile.write(file, lines);
    } catch (IOException e) {
      throw new PlatformException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** One step of a recorded start. */
  record Step(double seconds, String what) {}

  static List<Step> read(Path file) {
    try {
      List<Step> steps = Files.readAllLines(file).stream().map(StartupRecord::parse).toList();
      if (steps.isEmpty() || !steps.getLast().what().equals(TOTAL)) {
        throw new IOException("it ends before its last line");
      }
      return steps;
    } catch (NoSuchFileException e) {
      throw new PlatformException("No start has been recorded yet: ./platform up", e);
    } catch (IOException | NumberFormatException e) {
      throw new PlatformException(
          "%s cannot be read (%s): the next ./platform up writes it anew."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Step parse(String line) {
    int tab = Math.max(0, line.indexOf('\t'));
    return new Step(Double.parseDouble(line.substring(0, tab)), line.substring(tab + 1));
  }
}
