package city.opendata.ingestion.word;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.revision.RevisionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a unit's own people, and nobody else, see and change its words. */
@ApplicationScoped
class SensitiveWordsService {

  private static final Logger LOG = Logger.getLogger(SensitiveWordsService.class);

  private final WordListRepository lists;
  private final Clock clock;

  SensitiveWordsService(WordListRepository lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Transactional
  WordListVersion get(String unit, Caller caller) {
    mustActFor(unit, caller);
    return lists.newest(unit);
  }

  /**
   * Puts a list in the place of the one that is there. The same words again, in whatever order,
   * change nothing.
   *
   * @param ifMatch tags of the versions that may be changed; any may without it
   */
  @Transactional
  WordListVersion change(String unit, @Nullable String ifMatch, WordList words, Caller caller) {
    mustActFor(unit, caller);
    WordListVersion before = lists.newest(unit);
    if (!RevisionTag.allows(ifMatch, before.version())) {
      throw ProblemException.of(KitProblem.PRECONDITION_FAILED);
    }
    if (before.words().isSameAs(words)) {
      return before;
    }
    long version = before.version() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!lists.insert(unit, version, words, caller.subject(), now)) {
      throw ProblemException.of(KitProblem.CONCURRENT_CHANGE);
    }
    LOG.infof("Sensitive words changed unit=%s version=%d", unit, version);
    return new WordListVersion(unit, version, words, caller.subject(), now);
  }

  private static void mustActFor(String unit, Caller caller) {
    if (!caller.actsFor(unit)) {
      throw ProblemException.of(KitProblem.NOT_FOUND);
    }
  }
}
