package city.opendata.gateway.token;

import city.opendata.gateway.call.Call;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Lets anonymous calls and calls with a genuine token pass. What the caller may do is decided by
 * the services, each of which checks the token again.
 */
@Singleton
public class TokenGuard implements Handler<RoutingContext> {

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;
  private final ProblemWriter problems;

  TokenGuard(TokenVerifier verifier, ProblemWriter problems) {
    this.verifier = verifier;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    known(sent).ifPresentOrElse(genuine -> follow(context, genuine), () -> read(context, sent));
  }

  /** A token that was found genuine a moment ago need not be read again. */
  private Optional<Verdict.Genuine> known(List<String> headers) {
    return headers.size() == 1 && headers.getFirst().startsWith(SCHEME)
        ? verifier.known(headers.getFirst().substring(SCHEME.length()))
        : Optional.empty();
  }

  private void read(RoutingContext context, List<String> headers) {
    switch (BearerToken.from(headers)) {
      case BearerToken.Absent absent -> context.next();
      case BearerToken.Unusable unusable -> problems.write(context, GatewayProblem.NO_TOKEN);
      case BearerToken.Malformed malformed -> problems.write(context, GatewayProblem.BAD_TOKEN);
      case BearerToken.Present present -> verify(context, present.token());
    }
  }

  /** The request stays paused until the answer is there, so no byte of its body is lost. */
  private void verify(RoutingContext context, String token) {
    context.request().pause();
    Context here = context.vertx().getOrCreateContext();
    verifier
        .verify(context, token)
        .subscribe()
        .with(verdict -> here.runOnContext(decided -> follow(context, verdict)));
  }

  private void follow(RoutingContext context, Verdict verdict) {
    switch (verdict) {
      case Verdict.Genuine genuine -> {
        Call.of(context).madeBy(genuine.subject());
        context.next();
      }
      case Verdict.Refused refused -> problems.write(context, GatewayProblem.BAD_TOKEN);
      case Verdict.Undecided undecided ->
          problems.write(context, GatewayProblem.IDENTITY_UNAVAILABLE);
    }
  }
}
