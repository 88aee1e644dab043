package city.opendata.ingestion.replay;

import city.opendata.ingestion.batch.BodyReceiver;
import city.opendata.ingestion.batch.Registration;
import city.opendata.ingestion.replay.ReplayCreation.Request;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets corrected rows go out, each time that an idempotency key is new. */
@ApplicationScoped
class ReplayService {

  private final ReplayCreation replays;
  private final BodyReceiver bodies;

  ReplayService(ReplayCreation replays, BodyReceiver bodies) {
    this.replays = replays;
    this.bodies = bodies;
  }

  /** Makes a replay, or finds the one that the same request made before. */
  Registration replay(Request request) {
    Optional<Registration> known = replays.known(request);
    if (known.isPresent()) {
      return known.get();
    }
    UUID id = UUID.randomUUID();
    try {
      return replays.create(id, request);
    } catch (ProblemException refused) {
      bodies.discard(id);
      return replays.known(request).orElseThrow(() -> refused);
    }
  }
}
