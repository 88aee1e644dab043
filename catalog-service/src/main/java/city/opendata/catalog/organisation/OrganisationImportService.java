package city.opendata.catalog.organisation;

import city.opendata.catalog.error.CatalogProblem;
import city.opendata.catalog.error.Finding;
import city.opendata.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports a file of units: all of it, or nothing. */
@ApplicationScoped
public class OrganisationImportService {

  private final OrganisationRepository organisations;
  private final Outbox outbox;
  private final Clock clock;

  OrganisationImportService(OrganisationRepository organisations, Outbox outbox, Clock clock) {
    this.organisations = organisations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Adds new units and changes known ones; the same file again changes nothing. */
  @Transactional
  public ImportResponse read(byte[] file) {
    OrganisationCsv.Result csv = OrganisationCsv.read(file);
    Finding.refuse(CatalogProblem.INVALID_ORGANISATIONS, csv.findings());
    organisations.lockForImport();
    Map<String, Organisation> known =
        organisations.listAll().stream()
            .collect(Collectors.toMap(Organisation::code, Function.identity()));
    Finding.refuse(
        CatalogProblem.INVALID_ORGANISATIONS,
        OrganisationRules.check(
            csv.rows(), known.values().stream().map(Organisation::asRow).toList()));
    return apply(csv.rows(), known);
  }

  private ImportResponse apply(List<OrganisationRow> rows, Map<String, Organisation> known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Organisation> changed = new ArrayList<>();
    int created = 0;
    for (OrganisationRow row : rows) {
      Organisation organisation = known.get(row.code());
      if (organisation == null) {
        organisation = new Organisation(row, now);
        organisations.persist(organisation);
        changed.add(organisation);
        created++;
      } else if (!row.saysTheSameAs(organisation.asRow())) {
        organisation.become(row, now);
        changed.add(organisation);
      }
    }
    organisations.flush();
    changed.forEach(this::tell);
    return new ImportResponse(created, changed.size() - created, rows.size() - changed.size());
  }

  private void tell(Organisation organisation) {
    outbox.append(
        OrganisationChanged.TOPIC,
        organisation.code(),
        OrganisationChanged.TYPE,
        organisation.code(),
        OrganisationChanged.from(organisation));
  }
}
