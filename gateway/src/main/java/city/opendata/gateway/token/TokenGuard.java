package city.opendata.gateway.token;

import city.opendata.gateway.call.Call;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.problem.ProblemWriter;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Lets anonymous calls and calls with a genuine token pass. What the caller may do is decided by
 * the services, each of which checks the token again.
 */
@Singleton
public class TokenGuard implements Handler<RoutingContext> {

  private final TokenVerifier verifier;
  private final ProblemWriter problems;

  TokenGuard(TokenVerifier verifier, ProblemWriter problems) {
    this.verifier = verifier;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    BearerToken sent =
        BearerToken.from(context.request().headers().getAll(HttpHeaders.AUTHORIZATION));
    switch (sent) {
      case BearerToken.Absent absent -> context.next();
      case BearerToken.Unusable unusable -> problems.write(context, GatewayProblem.NO_TOKEN);
      case BearerToken.Malformed malformed -> problems.write(context, GatewayProblem.BAD_TOKEN);
      case BearerToken.Present present ->
          verifier
              .known(present.token())
              .ifPresentOrElse(
                  genuine -> follow(context, genuine), () -> verify(context, present.token()));
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
