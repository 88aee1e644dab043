package city.opendata.local.launcher;

import city.opendata.local.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What the launcher says to the person who started it. */
final class Console implements Progress {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  void say(String line) {
    out.println(line);
  }

  /** One line of a step: what is ready, and how long it took. */
  @Override
  public void done(String what, Duration took) {
    out.printf(Locale.ROOT, "  %6.1f s  %s%n", took.toMillis() / 1000.0, what);
  }
}
