package city.opendata.evaluation.targetset;

import city.opendata.evaluation.hash.Sha256;
import city.opendata.evaluation.unit.UnitService;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The targets of each year and their revisions. */
@ApplicationScoped
public class TargetSetService {

  private final TargetSetRepository repository;
  private final UnitService units;
  private final Clock clock;

  TargetSetService(TargetSetRepository repository, UnitService units, Clock clock) {
    this.repository = repository;
    this.units = units;
    this.clock = clock;
  }

  /** What a load came to. */
  record Loaded(TargetSetResponse targets, boolean isNewYear) {}

  /** Loads a file; the same targets again change nothing, other targets are a new revision. */
  @Transactional
  Loaded load(int year, long sum, byte[] file, String subject) {
    List<Target> targets = check(file, sum);
    String hash = hash(targets);
    repository.lock(year);
    Optional<TargetSet> newest = repository.findNewest(year);
    if (newest.isPresent() && newest.get().contentHash.equals(hash)) {
      return new Loaded(TargetSetResponse.from(newest.get()), false);
    }
    TargetSet added = new TargetSet();
    added.year = year;
    added.revision = newest.map(set -> set.revision).orElse(0) + 1;
    added.kind = TargetKind.UPDATE;
    added.total = TargetFile.sum(targets);
    added.contentHash = hash;
    added.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    added.createdBy = subject;
    added.targets = new ArrayList<>(targets);
    repository.persist(added);
    return new Loaded(TargetSetResponse.from(added), newest.isEmpty());
  }

  @Transactional
  TargetSetResponse get(int year) {
    return repository
        .findNewest(year)
        .map(TargetSetResponse::from)
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** The newest revision of a year's targets. */
  @Transactional
  public Optional<FrozenTargets> newest(int year) {
    return repository.findNewest(year).map(FrozenTargets::from);
  }

  private List<Target> check(byte[] file, long sum) {
    try {
      return TargetFile.read(file, sum, units.all());
    } catch (InvalidTargetFileException refused) {
      throw refused.problem();
    }
  }

  private static String hash(List<Target> targets) {
    StringBuilder text = new StringBuilder();
    for (Target row : targets) {
      text.append(row.sequence()).append(',').append(row.unit()).append(',');
      text.append(row.nameZh()).append(',').append(row.kind()).append(',');
      text.append(Objects.toString(row.target(), "")).append('\n');
    }
    return Sha256.of(text.toString());
  }
}
