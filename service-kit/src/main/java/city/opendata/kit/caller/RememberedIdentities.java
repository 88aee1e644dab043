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
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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
  private static final String UNIT_CLAIM = "unit";

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
        .map(
            identity -> {
              if (identity == null) {
                return null;
              }
              SecurityIdentity named = withCaller(identity);
              identities.put(token, named);
              return named;
            });
  }

  /** Who sent a token that was found genuine a moment ago. */
  public Optional<Caller> caller(String token) {
    return Optional.ofNullable(identities.getIfPresent(token)).map(RememberedIdentities::callerOf);
  }

  /** Who an identity stands for. */
  static Caller callerOf(SecurityIdentity identity) {
    Caller named = identity.getAttribute(Caller.class.getName());
    return named == null ? read(identity) : named;
  }

  /** Reading it from the token's claims at each call would cost more than checking its role. */
  private static SecurityIdentity withCaller(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder(identity)
        .addAttribute(Caller.class.getName(), read(identity))
        .build();
  }

  private static Caller read(SecurityIdentity identity) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Caller.ANONYMOUS;
    }
    return new Caller(token.getSubject(), token.getName(), identity.getRoles(), unitOf(token));
  }

  private static @Nullable String unitOf(JsonWebToken token) {
    Object unit = token.getClaim(UNIT_CLAIM);
    if (unit instanceof JsonString text) {
      return text.getString();
    }
    return unit instanceof String text && !text.isBlank() ? text : null;
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
