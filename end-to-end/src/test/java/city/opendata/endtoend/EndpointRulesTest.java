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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, String> ROLE_OF_ACCOUNT =
      Map.of(
          "city-admin", "admin",
          "minzheng-steward", "steward",
          "minzheng-secrecy", "secrecy-reviewer",
          "minzheng-reviewer", "reviewer",
          "evaluator", "evaluator",
          "developer", "developer",
          "auditor", "auditor");

  private final Platform platform = RunningPlatform.get();
  private Map<String, String> places = Map.of();

  @BeforeAll
  void runTheMainJob() {
    MainJobRun.once();
    places = Places.known(RunningPlatform.client());
  }

  static Stream<EndpointRule> rules() {
    return EndpointRule.all().stream();
  }

  @Test
  void everyEndpointHasARule() throws IOException {
    Set<String> documented = new TreeSet<>();
    for (String service : List.of("catalog", "ingestion", "evaluation")) {
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
        assertThat(answer.status()).as("%s", answer).isNotIn(401, 403);
      } else {
        assertProblem(answer, 401);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void otherRolesAreForbidden(EndpointRule rule) {
    for (PlatformClient client : doors(rule)) {
      ROLE_OF_ACCOUNT.forEach(
          (account, role) -> {
            if (!rule.isOpenToAnyone() && !rule.callers().contains(role)) {
              assertProblem(call(client.as(account), rule), 403);
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
    Service service = Service.valueOf(rule.service().toUpperCase(java.util.Locale.ROOT));
    URI tokens = URI.create(platform.keycloak().tokenUrl());
    return List.of(
        new PlatformClient(platform.gateway(), tokens),
        new PlatformClient(URI.create(platform.service(service).url()), tokens));
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
                            endpoints.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return endpoints;
  }
}
