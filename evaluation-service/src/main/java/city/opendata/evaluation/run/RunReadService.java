package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scheme.SchemeService;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows runs and their scores. */
@ApplicationScoped
class RunReadService {

  private static final String CURSOR_CONTEXT = "runs";

  private final ScoreRunRepository runs;
  private final StoredScoreRepository scores;
  private final SchemeService schemes;
  private final CursorCodec cursors;

  RunReadService(
      ScoreRunRepository runs,
      StoredScoreRepository scores,
      SchemeService schemes,
      CursorCodec cursors) {
    this.runs = runs;
    this.scores = scores;
    this.schemes = schemes;
    this.cursors = cursors;
  }

  @Transactional
  RunResponse get(UUID id) {
    return RunResponse.from(find(id));
  }

  @Transactional
  ScoresResponse scores(UUID id, @Nullable Group group, @Nullable String unit) {
    ScoreRun run = find(id);
    return ScoresResponse.from(
        run, schemes.version(run.scheme).scheme(), scores.find(id, group, unit));
  }

  @Transactional
  Page<RunResponse> page(int limit, @Nullable String cursor) {
    List<ScoreRun> found =
        cursor == null ? runs.listNewest(limit + 1) : listAfter(cursor, limit + 1);
    List<ScoreRun> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursorOf(shown.getLast()) : null;
    return new Page<>(shown.stream().map(RunResponse::from).toList(), next);
  }

  private ScoreRun find(UUID id) {
    return runs.findByIdOptional(id).orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  private List<ScoreRun> listAfter(String cursor, int limit) {
    List<@Nullable String> last = cursors.decode(CURSOR_CONTEXT, cursor);
    Instant createdAt = Instant.parse(Objects.requireNonNull(last.get(0)));
    return runs.listBefore(createdAt, UUID.fromString(Objects.requireNonNull(last.get(1))), limit);
  }

  private String cursorOf(ScoreRun run) {
    return cursors.encode(CURSOR_CONTEXT, List.of(run.createdAt.toString(), run.id.toString()));
  }
}
