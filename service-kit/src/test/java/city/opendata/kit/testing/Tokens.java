package city.opendata.kit.testing;

import city.opendata.local.client.AccessTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens of the demo accounts, from the real Keycloak. */
public final class Tokens {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, AccessTokens> BY_ISSUER = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A person's token. */
  public static String of(String account) {
    return tokens().ofPerson(account);
  }

  /** The token of a unit's department system. */
  public static String ofDepartment(String unit) {
    return tokens().ofDepartment(unit);
  }

  private static AccessTokens tokens() {
    String issuer =
        ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    return BY_ISSUER.computeIfAbsent(
        issuer, url -> new AccessTokens(HTTP, URI.create(url + "/protocol/openid-connect/token")));
  }
}
