package city.opendata.ingestion.rectification;

import city.opendata.ingestion.batch.BatchEnded;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchTopic;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.replay.ReplayEnded;
import city.opendata.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a ticket for each batch with bad rows, and closes it when a retest passes; nobody can close
 * one by hand. All of it is part of the transaction in which the batch ends. A replay has no ticket
 * of its own: what it leaves is still the matter of the batch that its rows came from.
 */
@ApplicationScoped
public class Rectifications {

  /**
   * Another delivery has taken the place of such a batch and answers for its own rows, or nothing
   * can be delivered any more.
   */
  private static final Set<String> WITHOUT_TICKET = Set.of("superseded", "dataset-withdrawn");

  private final RectificationRepository tickets;
  private final DatasetService datasets;
  private final DueDays dueDays;
  private final Outbox outbox;
  private final Clock clock;

  Rectifications(
      RectificationRepository tickets,
      DatasetService datasets,
      DueDays dueDays,
      Outbox outbox,
      Clock clock) {
    this.tickets = tickets;
    this.datasets = datasets;
    this.dueDays = dueDays;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void ended(@Observes BatchEnded batch) {
    if (batch.dryRun() || batch.replayOf() != null) {
      return;
    }
    if (batch.released() && batch.mode() == BatchMode.REPLACE) {
      retest(batch);
    }
    if (batch.badRows() > 0 && WITHOUT_TICKET.stream().noneMatch(batch::isRejectedFor)) {
      open(batch);
    }
  }

  /** Only a delivery of the whole dataset shows that what was bad in earlier ones is not there. */
  private void retest(BatchEnded batch) {
    tickets.lockUnsettledBefore(batch.dataset(), batch.sequence()).stream()
        .filter(ticket -> !ticket.isRepeatedBy(batch.refusals()))
        .forEach(
            ticket -> {
              ticket.close(Settlement.RETEST_PASSED, batch.batch(), now());
              tell(ticket);
            });
  }

  private void open(BatchEnded batch) {
    Dataset dataset = datasets.get(batch.dataset());
    Instant now = now();
    Rectification ticket = new Rectification(batch, dataset.unit(), now, dueDays.of(now));
    tickets.persist(ticket);
    tell(ticket);
  }

  /** Corrected rows are in the data; when none of the batch is left, its ticket is closed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replayed(@Observes ReplayEnded replay) {
    tickets
        .lockOf(replay.batch())
        .filter(Rectification::isUnsettled)
        .ifPresent(
            ticket -> {
              if (replay.rowsUnresolved() > 0) {
                ticket.count(replay.rowsUnresolved());
              } else {
                ticket.close(Settlement.REPLAY_RESOLVED, replay.replay(), now());
                tell(ticket);
              }
            });
  }

  /** Tickets that {@link #lookAt} has something to do with; a part of them when they are many. */
  @Transactional
  List<UUID> toLookAt(int limit) {
    return tickets.idsToLookAt(LocalDate.now(clock), limit);
  }

  /** Lets a ticket be overdue when its due day is over, or drops it when its dataset is gone. */
  @Transactional
  void lookAt(UUID id) {
    tickets
        .lock(id)
        .filter(Rectification::isUnsettled)
        .ifPresent(
            ticket -> {
              if (datasets.get(ticket.dataset()).isWithdrawn()) {
                ticket.drop(now());
                tell(ticket);
              } else if (ticket.isOpen() && ticket.dueOn().isBefore(LocalDate.now(clock))) {
                ticket.expire(now());
                tell(ticket);
              }
            });
  }

  /** Writes the event that a ticket has changed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Rectification ticket) {
    RectificationView view = ticket.view(datasets.get(ticket.dataset()).name());
    outbox.append(
        BatchTopic.NAME,
        view.dataset().toString(),
        RectificationEvent.type(view),
        view.id().toString(),
        RectificationEvent.of(view));
  }

  /** As finely as the database keeps it, so that events say what it will say. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
