package city.opendata.ingestion.records;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110, 8.8.3). They come from the release and the query alone, so an unchanged
 * answer costs no query. They are weak, because the same records may be sent compressed.
 */
final class Validators {

  private Validators() {}

  /** The answer when the caller has this version already, else null. */
  static @Nullable Response unchanged(Request request, String version) {
    Response.ResponseBuilder matched = request.evaluatePreconditions(tag(version));
    if (matched == null) {
      return null;
    }
    Response answer = versioned(matched, version).build();
    if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw ProblemException.of(KitProblem.PRECONDITION_FAILED);
    }
    return answer;
  }

  /** Adds what lets callers and caches ask again cheaply. */
  static Response.ResponseBuilder versioned(Response.ResponseBuilder response, String version) {
    CacheControl control = new CacheControl();
    control.setNoCache(true);
    control.setNoTransform(false);
    return response
        .tag(tag(version))
        .cacheControl(control)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  private static EntityTag tag(String version) {
    return new EntityTag(version, true);
  }
}
