package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.mask.Drop;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.ingestion.cleaning.mask.MaskDefaults;
import city.opendata.ingestion.cleaning.mask.Pseudonym;
import city.opendata.ingestion.cleaning.mask.Suppress;
import city.opendata.ingestion.cleaning.source.TabularFile;
import city.opendata.ingestion.dataset.OpenType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a contract: reads the file once to see what fits all of its rows, and once more to clean
 * it by what it is about to propose.
 */
final class Proposer {

  private static final int KEY_VERSION = 1;

  private final ProfileRules rules;
  private final Deadline deadline;

  Proposer(ProfileRules rules, Deadline deadline) {
    this.rules = rules;
    this.deadline = deadline;
  }

  /**
   * A contract for data that is to be open in this way.
   *
   * @throws city.opendata.ingestion.cleaning.source.FileRejectedException when the file cannot be
   *     read
   */
  Proposal propose(TabularFile file, OpenType open) throws IOException {
    FileProfile profile = new FileProfiler(rules, deadline).profile(file);
    List<Draft> drafts = keepOne(drafts(profile, open));
    Set<String> missing = new LinkedHashSet<>();
    drafts.forEach(draft -> missing.addAll(draft.neededNullWords()));
    return tried(profile, drafts, missing);
  }

  private Proposal tried(FileProfile profile, List<Draft> drafts, Set<String> missing)
      throws IOException {
    KeySearch search = new KeySearch(drafts, missing);
    TrialRun.Outcome outcome = run(profile, drafts, missing, search.single());
    List<List<Draft>> keys = outcome.keys();
    if (keys.isEmpty()) {
      List<List<Draft>> combined = search.combined(outcome.good());
      keys =
          combined.isEmpty() ? List.of() : smallest(run(profile, drafts, missing, combined).keys());
    }
    return new Proposal(profile, drafts, missing, keys, outcome.bad());
  }

  private TrialRun.Outcome run(
      FileProfile profile, List<Draft> drafts, Set<String> missing, List<List<Draft>> keys)
      throws IOException {
    Contract contract =
        new Contract(
            drafts.stream().map(draft -> draft.field(missing, null)).toList(),
            List.of(),
            Stream.concat(Contract.USUAL_MISSING_VALUES.stream(), missing.stream()).toList());
    // A file whose headers are its titles is read as it will be when it is pushed.
    TabularFile file =
        profile.headers().equals(drafts.stream().map(Draft::title).toList())
            ? profile.file()
            : new NamedFile(profile.file(), drafts.stream().map(Draft::name).toList());
    return new TrialRun(file, contract, CleaningContext.on(rules.today()), deadline, keys).run();
  }

  /** A pair that is a key makes a key of every triple that it is in. */
  private static List<List<Draft>> smallest(List<List<Draft>> keys) {
    return keys.stream()
        .filter(key -> keys.stream().noneMatch(one -> one != key && key.containsAll(one)))
        .toList();
  }

  private List<Draft> drafts(FileProfile profile, OpenType open) {
    List<String> names = FieldNames.of(profile.headers());
    List<Notes> notes = Stream.generate(Notes::new).limit(names.size()).toList();
    List<String> titles = Titles.of(profile.headers(), notes);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnProfile column = profile.columns().get(i);
      ColumnFinding finding = column.finding(names.get(i), titles.get(i));
      TypeChoice.Choice choice = new TypeChoice(column, finding.kind(), notes.get(i)).choose();
      drafts.add(
          new Draft(
              names.get(i),
              titles.get(i),
              column,
              finding,
              choice,
              mask(finding, choice.type(), open),
              notes.get(i)));
    }
    return drafts;
  }

  private @Nullable Mask mask(ColumnFinding finding, FieldType type, OpenType open) {
    SensitiveKind kind = finding.kind();
    boolean official =
        kind == SensitiveKind.LANDLINE
            && finding.evidence().notes().contains(Evidence.Note.OFFICIAL);
    if (kind == null || official) {
      return null;
    }
    MaskDefaults defaults = new MaskDefaults(rules.today(), KEY_VERSION);
    return (open == OpenType.CONDITIONAL
            ? defaults.conditional(kind, type)
            : defaults.unconditional(kind, type))
        .orElse(null);
  }

  /** A contract that drops all its fields would release nothing. */
  private static List<Draft> keepOne(List<Draft> drafts) {
    if (drafts.stream().anyMatch(draft -> !(draft.mask() instanceof Drop))) {
      return drafts;
    }
    List<Draft> kept = new ArrayList<>(drafts);
    Draft first = drafts.getFirst();
    boolean hasPseudonym =
        first.choice().type() == FieldType.STRING || first.choice().type() == FieldType.INTEGER;
    first.notes().add("all-dropped");
    kept.set(
        0,
        new Draft(
            first.name(),
            first.title(),
            first.column(),
            first.finding(),
            first.choice(),
            hasPseudonym ? new Pseudonym(KEY_VERSION) : new Suppress(),
            first.notes()));
    return kept;
  }
}
