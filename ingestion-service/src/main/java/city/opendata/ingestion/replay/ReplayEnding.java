package city.opendata.ingestion.replay;

import city.opendata.ingestion.batch.BatchEnded;
import city.opendata.ingestion.quarantine.ReplayRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/** Brings the rows of a replay back to where they came from, resolved or not, and tells of it. */
@ApplicationScoped
class ReplayEnding {

  private final ReplayRows rows;
  private final Event<ReplayEnded> endings;

  ReplayEnding(ReplayRows rows, Event<ReplayEnded> endings) {
    this.rows = rows;
    this.endings = endings;
  }

  void follow(@Observes BatchEnded ended) {
    if (ended.replayOf() == null) {
      return;
    }
    long unresolved =
        rows.giveBack(ended.replayOf(), ended.batch(), ended.attempt(), ended.released());
    endings.fire(
        new ReplayEnded(
            ended.dataset(), ended.replayOf(), ended.batch(), ended.released(), unresolved));
  }
}
