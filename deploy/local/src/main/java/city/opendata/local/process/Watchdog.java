package city.opendata.local.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the children of a JVM that died without stopping them, even by SIGKILL: a small shell whose
 * input is a pipe from this JVM. The pipe closes when the JVM is gone, however it went.
 */
final class Watchdog {

  static final Watchdog INSTANCE = new Watchdog();

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      watched=' '
      while read -r sign pid; do
        kept=' '
        for other in $watched; do [ "$other" = "$pid" ] || kept="$kept$other "; done
        watched=$kept
        [ "$sign" = - ] || watched="$watched$pid "
      done
      for pid in $watched; do kill -TERM "$pid" 2>/dev/null; done
      for second in 1 2 3 4 5 6 7 8 9 10; do
        left=
        for pid in $watched; do kill -0 "$pid" 2>/dev/null && left=1; done
        [ -n "$left" ] || exit 0
        sleep 1
      done
      for pid in $watched; do kill -KILL "$pid" 2>/dev/null; done
      """;

  private @Nullable Writer pipe;

  private Watchdog() {}

  void watch(long pid) throws IOException {
    tell("+ " + pid);
  }

  void forget(long pid) {
    try {
      tell("- " + pid);
    } catch (IOException e) {
      // The watchdog is gone, and with it the danger that it ends a later process of this id.
      pipe = null;
    }
  }

  private synchronized void tell(String line) throws IOException {
    Writer writer = pipe;
    if (writer == null) {
      writer = start();
      pipe = writer;
    }
    writer.write(line + "\n");
    writer.flush();
  }

  private static Writer start() throws IOException {
    List<String> command = new ArrayList<>(OwnSession.PREFIX);
    command.addAll(List.of("sh", "-c", SCRIPT));
    Process shell =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return shell.outputWriter(StandardCharsets.US_ASCII);
  }
}
