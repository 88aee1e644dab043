package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Lets a test happen in the middle of a load. */
@Mock
@ApplicationScoped
class ArmedProgress extends LoadProgress {

  private final Map<Trap, Consumer<Attempt>> traps = new ConcurrentHashMap<>();

  private record Trap(UUID dataset, LoadPhase phase) {}

  /** What happens each time a load of this dataset reaches the phase. */
  void at(LoadPhase phase, UUID dataset, Consumer<Attempt> action) {
    traps.put(new Trap(dataset, phase), action);
  }

  @Override
  public void reached(LoadPhase phase, Attempt attempt) {
    super.reached(phase, attempt);
    Consumer<Attempt> action = traps.get(new Trap(attempt.dataset(), phase));
    if (action != null) {
      action.accept(attempt);
    }
  }
}
