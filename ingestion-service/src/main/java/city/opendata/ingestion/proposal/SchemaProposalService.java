package city.opendata.ingestion.proposal;

import city.opendata.ingestion.batch.BodyReceiver;
import city.opendata.ingestion.batch.PushRules;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.dataset.OpenType;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.error.RejectionTexts;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.word.UnitRules;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Stores a sample while it is looked at, encrypted as deliveries are, and removes it before the
 * answer. What a crash leaves behind is an object without a batch, which the janitor removes.
 */
@ApplicationScoped
class SchemaProposalService {

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final BodyReceiver bodies;
  private final ObjectStore store;
  private final UnitRules rules;
  private final Clock clock;
  private final long largest;
  private final Duration mostTime;
  private final Semaphore places;

  SchemaProposalService(
      BodyReceiver bodies, ObjectStore store, UnitRules rules, Clock clock, ProposalConfig config) {
    this.bodies = bodies;
    this.rules = rules;
    this.store = store;
    this.clock = clock;
    this.largest = config.largestBody().asLongValue();
    this.mostTime = config.mostTime();
    this.places = new Semaphore(config.parallel());
  }

  /** A contract for the sample; what is wrong with the sample is told in this language. */
  Proposal propose(SampleRequest sample, Caller caller, Language language) {
    String unit = caller.unit();
    if (unit == null) {
      throw ProblemException.of(KitProblem.FORBIDDEN);
    }
    OpenType open = openType(sample.openType());
    String charset = PushRules.charset(sample.contentType());
    UUID name = UUID.randomUUID();
    bodies.receive(name, sample.body(), sample.contentLength(), largest);
    try {
      return inTurn(new CsvFile(() -> store.open(name), charset), open, unit);
    } catch (FileRejectedException refusal) {
      throw unreadable(refusal.rejections().getFirst(), language);
    } catch (Deadline.PassedException tooSlow) {
      throw ProblemException.of(IngestionProblem.SAMPLE_TOO_SLOW, mostTime.toSeconds());
    } finally {
      bodies.discard(name);
    }
  }

  /** A place is taken once the file is here, so that no slow sender keeps it from others. */
  private Proposal inTurn(CsvFile file, OpenType open, String unit) {
    if (!places.tryAcquire()) {
      throw ProblemException.of(IngestionProblem.TOO_MANY_PROPOSALS);
    }
    try {
      return look(file, open, unit);
    } finally {
      places.release();
    }
  }

  private Proposal look(CsvFile file, OpenType open, String unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CITY);
    try {
      return new Proposer(ProfileRules.on(today, rules.of(unit)), new Deadline(clock, mostTime))
          .propose(file, open);
    } catch (IOException full) {
      throw ProblemException.of(IngestionProblem.STORAGE_FULL);
    }
  }

  private static OpenType openType(@Nullable String name) {
    return switch (name) {
      case null -> OpenType.UNCONDITIONAL;
      case "unconditional" -> OpenType.UNCONDITIONAL;
      case "conditional" -> OpenType.CONDITIONAL;
      default ->
          throw ProblemException.parameter(
              "open-type", "unknown-value", "unconditional, conditional");
    };
  }

  /** Says where it is, where that is known. */
  private static ProblemException unreadable(Rejection why, Language language) {
    String text = RejectionTexts.of(language, why.code().wireName(), why.arguments());
    ProblemException problem =
        ProblemException.of(IngestionProblem.UNREADABLE_SAMPLE, text)
            .with("reason", why.code().wireName());
    if (why.row() > 0) {
      problem.with("row", why.row());
    }
    if (why.line() > 0) {
      problem.with("line", why.line());
    }
    if (why.column() > 0) {
      problem.with("column", why.column());
    }
    return problem;
  }
}
