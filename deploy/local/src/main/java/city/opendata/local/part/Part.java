package city.opendata.local.part;

/** A server that runs as a child process and keeps its data when it is stopped or killed. */
public interface Part {

  String name();

  /** Starts the server and returns when it answers. */
  void start();

  /** Stops the server in good order; does nothing when it does not run. */
  void stop();

  /** Ends the server as a power cut would (SIGKILL), keeping what it had written. */
  void kill();

  long pid();

  boolean isRunning();

  /** What the server's processes hold in memory now. */
  PartMemory memory();

  /** Starts the server again on the data it has. */
  default void restart() {
    stop();
    start();
  }
}
