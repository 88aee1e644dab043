package city.opendata.catalog.organisation;

import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads units. */
@ApplicationScoped
public class OrganisationService {

  private static final String CONTEXT = "organisations";

  private final OrganisationRepository organisations;
  private final CursorCodec cursors;

  OrganisationService(OrganisationRepository organisations, CursorCodec cursors) {
    this.organisations = organisations;
    this.cursors = cursors;
  }

  /** One page of all units, by code. */
  @Transactional
  public Page<OrganisationResponse> page(int limit, @Nullable String cursor) {
    String after = cursor == null ? "" : String.valueOf(cursors.decode(CONTEXT, cursor).getFirst());
    List<Organisation> found = organisations.findAfter(after, limit + 1);
    List<OrganisationResponse> items =
        found.stream().limit(limit).map(OrganisationResponse::from).toList();
    return new Page<>(
        items,
        found.size() > limit ? cursors.encode(CONTEXT, List.of(items.getLast().code())) : null);
  }

  @Transactional
  public OrganisationResponse get(String code) {
    return Optional.of(code)
        .filter(OrganisationCsv::isCode)
        .flatMap(organisations::findByIdOptional)
        .map(OrganisationResponse::from)
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** The unit of this code, inside the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Unit> find(String code) {
    return organisations.findByIdOptional(code).map(Organisation::asUnit);
  }

  /** The units of these codes by code, inside the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Unit> findAll(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : organisations.findByCodes(codes).stream()
            .map(Organisation::asUnit)
            .collect(Collectors.toMap(Unit::code, Function.identity()));
  }
}
