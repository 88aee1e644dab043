package city.opendata.evaluation.unit;

import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The units that are evaluated. */
@ApplicationScoped
public class UnitService {

  private static final String CURSOR_CONTEXT = "units";

  private final UnitRepository repository;
  private final CursorCodec cursors;

  UnitService(UnitRepository repository, CursorCodec cursors) {
    this.repository = repository;
    this.cursors = cursors;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keepNewest(OrganisationChanged unit) {
    repository.keepNewest(unit);
  }

  /** All units in the order of the annex. */
  @Transactional
  public List<KnownUnit> all() {
    return repository.listInOrder().stream().map(KnownUnit::from).toList();
  }

  @Transactional
  Page<UnitResponse> page(int limit, @Nullable String cursor) {
    int sequence = Integer.MIN_VALUE;
    String code = "";
    if (cursor != null) {
      List<@Nullable String> last = cursors.decode(CURSOR_CONTEXT, cursor);
      sequence = Integer.parseInt(Objects.requireNonNull(last.get(0)));
      code = Objects.requireNonNull(last.get(1));
    }
    List<Unit> found = repository.listAfter(sequence, code, limit + 1);
    List<Unit> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? cursors.encode(
                CURSOR_CONTEXT,
                List.of(String.valueOf(shown.getLast().sequence), shown.getLast().code))
            : null;
    return new Page<>(shown.stream().map(UnitResponse::from).toList(), next);
  }
}
