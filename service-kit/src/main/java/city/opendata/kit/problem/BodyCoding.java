package city.opendata.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body that is compressed: what reads it would take it for a broken one. */
public class BodyCoding {

  /** What is accepted, as it stands in an answer's {@code Accept-Encoding} (RFC 7694). */
  static final String ACCEPTED = "identity";

  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    @Nullable String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(ACCEPTED)) {
      throw ProblemException.of(KitProblem.UNSUPPORTED_ENCODING);
    }
  }
}
