package city.opendata.local.process;

import city.opendata.local.part.Part;
import city.opendata.local.part.PartMemory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What all parts do alike with their child process. */
public abstract class ChildPart implements Part {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final Signal stopSignal;
  private volatile @Nullable ChildProcess child;

  /**
   * A part that does not run yet.
   *
   * @param stopSignal what makes it end in good order
   */
  protected ChildPart(String name, Signal stopSignal) {
    this.name = name;
    this.stopSignal = stopSignal;
  }

  /** Starts the child and waits until the probe says that it answers. */
  protected final void launch(ChildCommand command, Duration patience, Readiness.Probe probe) {
    ChildProcess started = ChildProcess.start(command);
    child = started;
    Readiness.await(name, started, patience, probe);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final synchronized void stop() {
    ChildProcess running = child;
    if (running != null) {
      running.stop(stopSignal, PATIENCE);
      child = null;
    }
  }

  @Override
  public final synchronized void kill() {
    ChildProcess running = child;
    if (running != null) {
      running.kill();
      child = null;
    }
  }

  @Override
  public final long pid() {
    ChildProcess running = child;
    if (running == null) {
      throw new IllegalStateException(name + " does not run");
    }
    return running.pid();
  }

  @Override
  public final boolean isRunning() {
    ChildProcess running = child;
    return running != null && running.isAlive();
  }

  @Override
  public final PartMemory memory() {
    return PartMemory.of(pid());
  }
}
