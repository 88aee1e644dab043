package city.opendata.kit.problem;

import city.opendata.kit.runtime.RequestId;
import city.opendata.kit.text.ShownName;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception that leaves a resource into a problem; what it does not know is a 500. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException exception, ContainerRequestContext request) {
    return answer(exception, request);
  }

  @ServerExceptionMapper
  Response violations(ConstraintViolationException exception, ContainerRequestContext request) {
    return answer(Violations.problem(exception), request);
  }

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response json(JsonProcessingException exception, ContainerRequestContext request) {
    return answer(jsonProblem(exception), request);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException exception, ContainerRequestContext request) {
    JsonProcessingException json = Causes.find(exception, JsonProcessingException.class);
    if (json != null) {
      return answer(jsonProblem(json), request);
    }
    KitProblem type = byStatus(exception.getResponse().getStatus());
    return switch (type) {
      case BODY_TOO_LARGE -> answer(ProblemException.of(type, largestBody()), request);
      case NOT_FOUND, METHOD_NOT_ALLOWED -> unrouted(type, request);
      default -> answer(ProblemException.of(type), request);
    };
  }

  /** No resource takes this request: its address is unknown, or its method at this address. */
  private static Response unrouted(KitProblem type, ContainerRequestContext request) {
    Set<String> methods = AllowedMethods.ofCurrentRequest();
    if (methods.isEmpty() || methods.contains(request.getMethod())) {
      return answer(ProblemException.of(type), request);
    }
    Response answer = answer(ProblemException.of(KitProblem.METHOD_NOT_ALLOWED), request);
    return Response.fromResponse(answer)
        .header(HttpHeaders.ALLOW, String.join(", ", methods))
        .build();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException exception, ContainerRequestContext request) {
    return Causes.isIdentityProviderUnreachable(exception)
        ? unexpected(exception, request)
        : answer(ProblemException.of(KitProblem.UNAUTHENTICATED), request);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception, ContainerRequestContext request) {
    return answer(ProblemException.of(KitProblem.FORBIDDEN), request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable exception, ContainerRequestContext request) {
    return answer(FailureProblem.of(exception, RequestId.of(request)), request);
  }

  private static Response answer(ProblemException exception, ContainerRequestContext request) {
    Language language = Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Problem problem = ProblemRenderer.render(exception, language, RequestId.of(request));
    LOG.debugf("Problem type=%s requestId=%s", exception.type().slug(), problem.requestId());
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .language(language.locale())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .entity(problem);
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (exception.type() == KitProblem.UNSUPPORTED_ENCODING) {
      response.header(HttpHeaders.ACCEPT_ENCODING, BodyCoding.ACCEPTED);
    }
    if (problem.status() == 503) {
      response.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  private static long largestBody() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.http.limits.max-body-size", MemorySize.class)
        .asLongValue();
  }

  private static ProblemException jsonProblem(JsonProcessingException exception) {
    // Reading the body itself may have been refused.
    ProblemException known = Causes.find(exception, ProblemException.class);
    if (known != null) {
      return known;
    }
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.body(pathOf(unknown), "unknown");
    }
    if (exception instanceof JsonMappingException mapping
        && Causes.find(exception, JsonParseException.class) == null) {
      return ProblemException.body(pathOf(mapping), "malformed", JsonTypes.expected(mapping));
    }
    JsonLocation at = exception.getLocation();
    return at == null
        ? ProblemException.of(KitProblem.INVALID_BODY)
        : ProblemException.body("body", "not-json", at.getLineNr(), at.getColumnNr());
  }

  private static String pathOf(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      @Nullable String field = step.getFieldName();
      if (field == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(ShownName.of(field));
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static KitProblem byStatus(int status) {
    return switch (status) {
      case 401 -> KitProblem.UNAUTHENTICATED;
      case 403 -> KitProblem.FORBIDDEN;
      case 404 -> KitProblem.NOT_FOUND;
      case 405 -> KitProblem.METHOD_NOT_ALLOWED;
      case 406 -> KitProblem.NOT_ACCEPTABLE;
      case 409 -> KitProblem.CONCURRENT_CHANGE;
      case 412 -> KitProblem.PRECONDITION_FAILED;
      case 413 -> KitProblem.BODY_TOO_LARGE;
      case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> KitProblem.UNAVAILABLE;
      default -> status >= 500 ? KitProblem.INTERNAL_ERROR : KitProblem.BAD_REQUEST;
    };
  }
}
