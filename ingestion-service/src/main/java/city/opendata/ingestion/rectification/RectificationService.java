package city.opendata.ingestion.rectification;

import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.rectification.RectificationRepository.Position;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows tickets to those whom they concern, and lets the city's data bureau waive them. */
@ApplicationScoped
class RectificationService {

  private final RectificationRepository tickets;
  private final Rectifications rectifications;
  private final DatasetService datasets;
  private final CursorCodec cursors;
  private final Clock clock;

  RectificationService(
      RectificationRepository tickets,
      Rectifications rectifications,
      DatasetService datasets,
      CursorCodec cursors,
      Clock clock) {
    this.tickets = tickets;
    this.rectifications = rectifications;
    this.datasets = datasets;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** Tickets that the caller may see, the most urgent first. */
  @Transactional
  Page<RectificationView> list(
      RectificationFilter filter, int limit, @Nullable String cursor, Caller caller) {
    if (!seesEveryUnit(caller)) {
      if (caller.unit() == null || (filter.unit() != null && !caller.actsFor(filter.unit()))) {
        return new Page<>(List.of(), null);
      }
      filter = filter.within(caller.unit());
    }
    String context = "rectifications/" + filter;
    Position after = cursor == null ? Position.START : position(cursors.decode(context, cursor));
    List<Rectification> found = tickets.listAfter(filter, after, limit + 1);
    List<RectificationView> shown = views(found.subList(0, Math.min(limit, found.size())));
    return new Page<>(shown, found.size() <= limit ? null : cursor(context, shown.getLast()));
  }

  private List<RectificationView> views(List<Rectification> found) {
    Map<UUID, String> names = datasets.names(found.stream().map(Rectification::dataset).toList());
    return found.stream()
        .map(ticket -> ticket.view(Objects.requireNonNull(names.get(ticket.dataset()))))
        .toList();
  }

  private String cursor(String context, RectificationView last) {
    return cursors.encode(
        context, List.of(last.dueOn().toString(), String.valueOf(last.sequence())));
  }

  private static Position position(List<@Nullable String> cursor) {
    return new Position(
        LocalDate.parse(String.valueOf(cursor.get(0))),
        Long.parseLong(String.valueOf(cursor.get(1))));
  }

  /** One ticket that the caller may see. */
  @Transactional
  RectificationView get(UUID id, Caller caller) {
    return tickets
        .findByIdOptional(id)
        .map(ticket -> ticket.view(datasets.get(ticket.dataset()).name()))
        .filter(ticket -> seesEveryUnit(caller) || caller.actsFor(ticket.unit()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** Does without the rectification; the event that tells of it is part of the change. */
  @Transactional
  RectificationView waive(UUID id, Waiver waiver) {
    Rectification ticket =
        tickets.lock(id).orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    if (!ticket.isUnsettled()) {
      throw ProblemException.of(IngestionProblem.RECTIFICATION_SETTLED);
    }
    ticket.waive(waiver, clock.instant().truncatedTo(ChronoUnit.MICROS));
    rectifications.tell(ticket);
    return ticket.view(datasets.get(ticket.dataset()).name());
  }

  private static boolean seesEveryUnit(Caller caller) {
    return caller.hasAnyRole(Roles.ADMIN, Roles.AUDITOR, Roles.EVALUATOR);
  }
}
