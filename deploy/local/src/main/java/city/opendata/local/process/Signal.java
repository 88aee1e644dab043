package city.opendata.local.process;

import java.io.IOException;

/** The POSIX signals that the parts understand. */
public enum Signal {
  INT,
  TERM,
  KILL;

  /** Sends this signal; a process that is gone already is not an error. */
  void send(long pid) throws IOException, InterruptedException {
    // The shell's own kill: the program of that name is not on every machine.
    new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
