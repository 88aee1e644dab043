package city.opendata.ingestion.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which replays ended. */
@ApplicationScoped
class ReplayEndings {

  private final List<ReplayEnded> all = new CopyOnWriteArrayList<>();

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayEnded ended) {
    all.add(ended);
  }

  List<ReplayEnded> of(UUID batch) {
    return all.stream().filter(ended -> ended.batch().equals(batch)).toList();
  }
}
