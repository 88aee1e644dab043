package city.opendata.gateway.token;

import city.opendata.gateway.config.GatewayConfig;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Checks signature, issuer and expiry with the identity provider's keys. */
@Singleton
class TokenVerifier {

  private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
  private static final int DEEPEST_CAUSE = 20;

  private final IdentityProviderManager identities;
  private final GatewayConfig config;
  private final RememberedTokens remembered =
      new RememberedTokens(Clock.systemUTC(), Ticker.systemTicker());

  TokenVerifier(IdentityProviderManager identities, GatewayConfig config) {
    this.identities = identities;
    this.config = config;
  }

  /** What was found of the token a moment ago. */
  Optional<Verdict.Genuine> known(String token) {
    return remembered.find(token);
  }

  Uni<Verdict> verify(RoutingContext context, String token) {
    TokenAuthenticationRequest request =
        new TokenAuthenticationRequest(new AccessTokenCredential(token));
    HttpSecurityUtils.setRoutingContextAttribute(request, context);
    return identities
        .authenticate(request)
        .ifNoItem()
        .after(config.tokenTimeout())
        .fail()
        .<Verdict>map(identity -> genuine(token, identity))
        .onFailure()
        .recoverWithItem(TokenVerifier::refusal);
  }

  private Verdict.Genuine genuine(String token, SecurityIdentity identity) {
    Verdict.Genuine verdict = new Verdict.Genuine(subject(identity));
    if (identity.getPrincipal() instanceof JsonWebToken jwt) {
      remembered.add(token, verdict, Instant.ofEpochSecond(jwt.getExpirationTime()));
    }
    return verdict;
  }

  private static String subject(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken jwt
        ? jwt.getSubject()
        : identity.getPrincipal().getName();
  }

  /** A token is refused only for what is wrong with it, not for what is wrong with us. */
  static Verdict refusal(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof InvalidJwtException) {
        return new Verdict.Refused();
      }
      if (cause instanceof OIDCException
          || cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException) {
        LOG.warnf("Token could not be checked cause=%s", cause.getClass().getSimpleName());
        return new Verdict.Undecided();
      }
      cause = cause.getCause();
    }
    if (failure instanceof AuthenticationFailedException) {
      return new Verdict.Refused();
    }
    LOG.errorf(failure, "Token check failed");
    return new Verdict.Undecided();
  }
}
