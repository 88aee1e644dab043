package city.opendata.local.client;

import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the demo accounts, asked for again shortly before they expire. */
public final class AccessTokens {

  private static final Duration SAFETY = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI endpoint;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String text, Instant renewal) {}

  /** Tokens from this endpoint. */
  public AccessTokens(HttpClient http, URI endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  /** A person's token; a demo account's password is its name and {@code -demo}. */
  public String ofPerson(String username) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "password");
    form.put("client_id", "open-data-cli");
    form.put("username", username);
    form.put("password", username + "-demo");
    return get(username, form);
  }

  /** The token of a unit's department system. */
  public String ofDepartment(String unit) {
    String client = "department-" + unit;
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client);
    form.put("client_secret", client + "-demo");
    return get(client, form);
  }

  private String get(String account, Map<String, String> form) {
    return tokens
        .compute(
            account,
            (name, known) ->
                known != null && Instant.now().isBefore(known.renewal())
                    ? known
                    : request(account, form))
        .text();
  }

  private Token request(String account, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new PlatformException(
            "Keycloak gave no token to %s: %s"
                .formatted(account, answer.path("error_description").asText(response.body())));
      }
      Duration lifespan = Duration.ofSeconds(answer.path("expires_in").asLong());
      return new Token(
          answer.path("access_token").asText(), Instant.now().plus(lifespan).minus(SAFETY));
    } catch (IOException e) {
      throw new PlatformException("Keycloak gave no token to " + account + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while asking for a token", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
