package city.opendata.ingestion.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores tickets. */
@ApplicationScoped
class RectificationRepository implements PanacheRepositoryBase<Rectification, UUID> {

  private static final List<RectificationState> UNSETTLED =
      List.of(RectificationState.OPEN, RectificationState.OVERDUE);
  private static final Sort MOST_URGENT_FIRST = Sort.ascending("dueOn", "sequence");

  /** The ticket, locked until the transaction ends. */
  Optional<Rectification> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The ticket of a batch, locked until the transaction ends. */
  Optional<Rectification> lockOf(UUID batch) {
    return find("batch", batch).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** What is unsettled of the batches of a dataset before one, locked. */
  List<Rectification> lockUnsettledBefore(UUID dataset, long batchSequence) {
    return find(
            "dataset = ?1 and state in ?2 and batchSequence < ?3",
            Sort.ascending("batchSequence"),
            dataset,
            UNSETTLED,
            batchSequence)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Tickets whose time is over, or whose dataset is, the oldest first. */
  List<UUID> idsToLookAt(LocalDate today, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select r.id from Rectification r, Dataset d
            where d.id = r.dataset
              and ((r.state = OPEN and r.dueOn < :today)
                or (r.state in (OPEN, OVERDUE) and d.state = WITHDRAWN))
            order by r.dueOn, r.sequence
            """,
            UUID.class)
        .setParameter("today", today)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Tickets after a position in the order of their due days. */
  List<Rectification> listAfter(RectificationFilter filter, Position after, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    conditions.add("(dueOn > :due or (dueOn = :due and sequence > :sequence))");
    values.put("due", after.dueOn());
    values.put("sequence", after.sequence());
    if (filter.state() != null) {
      conditions.add("state = :state");
      values.put("state", filter.state());
    }
    if (filter.unit() != null) {
      conditions.add("unit = :unit");
      values.put("unit", filter.unit());
    }
    if (filter.dataset() != null) {
      conditions.add("dataset in (select d.id from Dataset d where d.name = :dataset)");
      values.put("dataset", filter.dataset());
    }
    return find(String.join(" and ", conditions), MOST_URGENT_FIRST, values)
        .page(Page.ofSize(limit))
        .list();
  }

  /** Where a page begins: behind this ticket. */
  record Position(LocalDate dueOn, long sequence) {

    static final Position START = new Position(LocalDate.EPOCH, 0);
  }
}
