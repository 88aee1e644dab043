package city.opendata.bench;

import city.opendata.bench.path.BenchPlatform;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The platform, started when the first measure asks for it. */
final class LazyPlatform implements Supplier<BenchPlatform>, AutoCloseable {

  private final Console console;
  private @Nullable BenchPlatform platform;

  LazyPlatform(Console console) {
    this.console = console;
  }

  @Override
  public BenchPlatform get() {
    BenchPlatform running = platform;
    if (running == null) {
      console.say("Starting a platform of its own:");
      running = BenchPlatform.start(console);
      platform = running;
    }
    return running;
  }

  @Override
  public void close() {
    if (platform != null) {
      console.step("the platform stopped", platform::close);
    }
  }
}
