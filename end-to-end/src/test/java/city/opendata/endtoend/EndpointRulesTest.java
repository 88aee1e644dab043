package city.opendata.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.Platform;
import city.opendata.local.client.Answer;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.service.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every endpoint of every service as nobody, as the wrong role and as the wrong unit, through
 * the gateway and past it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EndpointRulesTest {

  private static final List<String> SERVICES = List.of("catalog", "ingestion", "evaluation");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, Function<PlatformClient, PlatformClient.Caller>> ROLES =
      Map.of(
          "admin", client -> client.as("city-admin"),
          "steward", client -> client.as("minzheng-steward"),
          "secrecy-reviewer", client -> client.as("minzheng-secrecy"),
          "reviewer", client -> client.as("minzheng-reviewer"),
          "department-system", client -> client.asDepartment("320200-021"),
          "evaluator", client -> client.as("evaluator"),
          "developer", client -> client.as("developer"),
          "auditor", client -> client.as("auditor"));

  private final Platform platform = RunningPlatform.get();
  private final PlatformClient gateway = RunningPlatform.client();
  private final Map<String, PlatformClient> services = new HashMap<>();
  private Map<String, String> places = Map.of();

  @BeforeAll
  void runTheMainJob() {
    MainJobRun.once();
    places = Places.known(gateway);
    URI tokens = URI.create(platform.keycloak().tokenUrl());
    for (String service : SERVICES) {
      String url = platform.service(Service.valueOf(service.toUpperCase(Locale.ROOT))).url();
      services.put(service, new PlatformClient(URI.create(url), tokens));
    }
  }

  @AfterAll
  void close() {
    gateway.close();
    services.values().forEach(PlatformClient::close);
  }

  static Stream<EndpointRule> rules() {
    return EndpointRule.all().stream();
  }

  @Test
  void everyEndpointHasARule() throws IOException {
    Set<String> documented = new TreeSet<>();
    for (String service : SERVICES) {
      documented.addAll(documented(service));
    }

    assertThat(EndpointRule.all())
        .extracting(EndpointRule::endpoint)
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nobodyGetsInWithoutAToken(EndpointRule rule) {
    for (PlatformClient client : doors(rule)) {
      Answer answer = call(client.anonymous(), rule);

      if (rule.isOpenToAnyone()) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
      } else {
        assertProblem(answer, 401);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void otherRolesAreForbidden(EndpointRule rule) {
    for (PlatformClient client : doors(rule)) {
      ROLES.forEach(
          (role, caller) -> {
            if (!rule.isOpenToAnyone() && !rule.callers().contains(role)) {
              assertProblem(call(caller.apply(client), rule), 403);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anotherUnitSeesNothing(EndpointRule rule) {
    if (rule.otherUnit() == 0) {
      return;
    }
    for (PlatformClient client : doors(rule)) {
      if (rule.callers().contains("steward")) {
        assertProblem(call(client.as("jiaoyu-steward"), rule), rule.otherUnit());
      }
      if (rule.callers().contains("department-system")) {
        assertProblem(call(client.asDepartment("320200-016"), rule), rule.otherUnit());
      }
      if (rule.callers().contains("reviewer")) {
        assertProblem(call(client.as("jiaoyu-reviewer"), rule), rule.otherUnit());
      }
    }
  }

  /** The gateway's door and the service's own. */
  private List<PlatformClient> doors(EndpointRule rule) {
    return List.of(gateway, Objects.requireNonNull(services.get(rule.service())));
  }

  private Answer call(PlatformClient.Caller caller, EndpointRule rule) {
    Sample sample = Sample.of(rule);
    String path = rule.path();
    for (Map.Entry<String, String> place : places.entrySet()) {
      path = path.replace(place.getKey(), place.getValue());
    }
    return caller.call(
        rule.method(),
        path.replace("{id}", places.getOrDefault(rule.service() + " id", "")) + sample.query(),
        sample.body().isEmpty() ? Map.of() : Map.of("Content-Type", sample.type()),
        sample.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sample.body()));
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).startsWith("urn:open-data:problem:");
  }

  private static Set<String> documented(String service) throws IOException {
    Path file =
        ProjectFolder.find().root().resolve("contracts/openapi/" + service + "-service.yaml");
    Set<String> endpoints = new TreeSet<>();
    JsonNode paths = YAML.readTree(file.toFile()).path("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                            endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return endpoints;
  }
}
