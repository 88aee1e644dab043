package city.opendata.kit.problem;

import jakarta.persistence.OptimisticLockException;
import org.jboss.logging.Logger;

/** What a caller is told of a failure that nothing in the code expected at its place. */
final class FailureProblem {

  private static final Logger LOG = Logger.getLogger(FailureProblem.class);

  private FailureProblem() {}

  /** The problem that a failure comes to, and its line in the log; what is not known is a 500. */
  static ProblemException of(Throwable failure, String requestId) {
    ProblemException known = Causes.find(failure, ProblemException.class);
    if (known != null) {
      return known;
    }
    if (Causes.find(failure, OptimisticLockException.class) != null) {
      return ProblemException.of(KitProblem.CONCURRENT_CHANGE);
    }
    if (Causes.isDatabaseUnreachable(failure)) {
      LOG.warnf("Database unreachable requestId=%s", requestId);
      return ProblemException.of(KitProblem.UNAVAILABLE);
    }
    // A token that cannot be judged is neither good nor bad
    if (Causes.isIdentityProviderUnreachable(failure)) {
      LOG.warnf("Identity provider unreachable requestId=%s", requestId);
      return ProblemException.of(KitProblem.UNAVAILABLE);
    }
    if (Causes.isCallerGone(failure)) {
      LOG.debugf("The caller hung up requestId=%s", requestId);
      return ProblemException.of(KitProblem.UNAVAILABLE);
    }
    LOG.errorf(failure, "Request failed requestId=%s", requestId);
    return ProblemException.of(KitProblem.INTERNAL_ERROR);
  }
}
