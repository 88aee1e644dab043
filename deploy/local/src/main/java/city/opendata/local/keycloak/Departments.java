package city.opendata.local.keycloak;

import city.opendata.local.part.PlatformException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds units' service accounts through Keycloak's admin API. */
public final class Departments implements AutoCloseable {

  private static final Pattern UNIT = Pattern.compile("[0-9]{6}-[0-9]{3}");
  private static final String ROLE = "department-system";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String admin;
  private final String token;

  /** Logs in as the server's administrator. */
  public Departments(String server, String username, String password) {
    this.server = server;
    this.admin = server + "/admin/realms/open-data";
    this.token = login(username, password);
  }

  /** A service account's name and its secret. */
  public record Account(String clientId, String secret, boolean added) {}

  /** Adds the unit's service account, or finds it. */
  public Account add(String unit) {
    if (!UNIT.matcher(unit).matches()) {
      throw new PlatformException(
          "'" + unit + "' is no unit code: give one like 320200-021 (see organisations-2023.csv).");
    }
    String clientId = "department-" + unit;
    JsonNode existing = find(clientId);
    if (existing.isEmpty()) {
      call("POST", admin + "/clients", client(clientId, unit));
    }
    String id = find(clientId).path(0).path("id").asText();
    JsonNode user = call("GET", admin + "/clients/" + id + "/service-account-user", null);
    giveUnit(user, unit);
    JsonNode role = call("GET", admin + "/roles/" + ROLE, null);
    call(
        "POST",
        admin + "/users/" + user.path("id").asText() + "/role-mappings/realm",
        JSON.createArrayNode().add(role));
    String secret =
        call("GET", admin + "/clients/" + id + "/client-secret", null).path("value").asText();
    return new Account(clientId, secret, existing.isEmpty());
  }

  private JsonNode find(String clientId) {
    return call(
        "GET",
        admin + "/clients?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8),
        null);
  }

  private static ObjectNode client(String clientId, String unit) {
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", clientId);
    client.put("name", "Department system of " + unit);
    client.put("protocol", "openid-connect");
    client.put("publicClient", false);
    client.put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false);
    client.put("serviceAccountsEnabled", true);
    return client;
  }

  private void giveUnit(JsonNode user, String unit) {
    ObjectNode changed = user.deepCopy();
    changed.putObject("attributes").putArray("unit").add(unit);
    call("PUT", admin + "/users/" + user.path("id").asText(), changed);
  }

  private String login(String username, String password) {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + URLEncoder.encode(username, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).path("access_token").asText();
  }

  private JsonNode call(String method, String uri, @Nullable JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(uri))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build());
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new PlatformException(
            "Keycloak answered %d to %s %s: %s"
                .formatted(
                    response.statusCode(),
                    request.method(),
                    request.uri().getPath(),
                    response.body()));
      }
      return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new PlatformException(
          "Keycloak cannot be reached at " + server + ": start it with ./platform up.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while talking to Keycloak", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
