package city.opendata.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a moment whom a token that was found genuine belongs to: a system that calls many
 * times a second need not have the same signature checked each time. A token is never remembered
 * beyond its expiry, and for so short a time that a key that was withdrawn is not believed for
 * long.
 */
@ApplicationScoped
public class RememberedIdentities implements IdentityProvider<TokenAuthenticationRequest> {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST = 512;

  private final OidcIdentityProvider provider;
  private final Clock clock;
  private final Cache<String, SecurityIdentity> identities;

  RememberedIdentities(OidcIdentityProvider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
    this.identities =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.<String, SecurityIdentity>creating((token, identity) -> time(identity)))
            .build();
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the provider that checks signatures. */
  @Override
  public int priority() {
    return provider.priority() + 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    String token = request.getToken().getToken();
    SecurityIdentity known = identities.getIfPresent(token);
    RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(request);
    if (known != null) {
      return Uni.createFrom().item(of(known, call));
    }
    return provider
        .authenticate(request, context)
        .invoke(
            identity -> {
              if (identity != null) {
                identities.put(token, identity);
              }
            });
  }

  /** The same identity at another call. */
  private static SecurityIdentity of(SecurityIdentity known, RoutingContext call) {
    QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(known);
    if (call != null) {
      builder.addAttribute(RoutingContext.class.getName(), call);
    }
    return builder.build();
  }

  private Duration time(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Duration.ZERO;
    }
    Duration left =
        Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }
}
