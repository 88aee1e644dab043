package city.opendata.bench;

import city.opendata.local.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command says to the person who started it. */
final class Console implements Progress {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private volatile boolean stopping;

  void say(String line) {
    out.println(line);
  }

  /** Says why the command failed, unless it failed because it was told to stop. */
  void fail(@Nullable String why) {
    if (!stopping) {
      System.err.println("platform: " + why);
    }
  }

  /** From here on nothing that breaks is a failure. */
  void stopping() {
    stopping = true;
    say("Stopping.");
  }

  boolean isStopping() {
    return stopping;
  }

  @Override
  public void done(String what, Duration took) {
    out.printf(Locale.ROOT, "  %6.1f s  %s%n", took.toMillis() / 1000.0, what);
  }
}
