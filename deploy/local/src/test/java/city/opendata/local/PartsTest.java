package city.opendata.local;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.disk.Folders;
import city.opendata.local.kafka.DeadLetterReplay;
import city.opendata.local.kafka.Topics;
import city.opendata.local.keycloak.Departments;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.Part;
import city.opendata.local.postgres.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts the real parts once and looks at each. */
class PartsTest {

  private static final String DEPARTMENT =
      "grant_type=client_credentials&client_id=department-320200-021"
          + "&client_secret=department-320200-021-demo";

  private static Parts parts;

  @BeforeAll
  static void start() {
    parts = Parts.inTemporaryFolder().withPostgres().withKafka().withKeycloak().durable().start();
  }

  @AfterAll
  static void stop() {
    List<ProcessHandle> processes =
        List.of(parts.postgres(), parts.kafka(), parts.keycloak()).stream()
            .map(Part::pid)
            .map(pid -> ProcessHandle.of(pid).orElseThrow())
            .toList();
    parts.stop();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void everyDatabaseBelongsToItsOwnRole() throws Exception {
    for (String name : List.of("catalog", "ingestion", "evaluation")) {
      try (Connection connection = connect(parts.database(name));
          ResultSet owner =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT pg_get_userbyid(datdba), current_setting('server_version')"
                          + " FROM pg_database WHERE datname = current_database()")) {
        assertThat(owner.next()).isTrue();
        assertThat(owner.getString(1)).isEqualTo(name);
        assertThat(owner.getString(2)).startsWith("18.");
      }
    }
  }

  @Test
  void aRoleCannotReachAnotherDatabase() {
    Database catalog = parts.database("catalog");
    Database foreign =
        new Database(parts.postgres().jdbcUrl("ingestion"), catalog.username(), catalog.password());

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> connect(foreign)))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void dataOutlivesAKill() throws Exception {
    Database extra = parts.databases().create("survivor");
    try (Connection connection = connect(extra)) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }

    parts.postgres().kill();
    parts.postgres().start();

    try (Connection connection = connect(extra);
        ResultSet kept = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getInt(1)).isEqualTo(42);
    }
  }

  @Test
  void keycloakGivesTokensAsSoonAsItsDatabaseIsBackFromAKill() throws Exception {
    claims(DEPARTMENT);

    parts.postgres().kill();
    parts.postgres().start();

    for (int i = 0; i < 20; i++) {
      assertThat(claims(DEPARTMENT).path("unit").asText()).isEqualTo("320200-021");
    }
  }

  @Test
  void keycloaksRealmOutlivesTheLossOfItsFolder() throws Exception {
    KeycloakServer keycloak = parts.keycloak();
    Departments.Account account;
    try (Departments departments =
        new Departments(keycloak.url(), KeycloakServer.ADMIN, keycloak.adminPassword())) {
      account = departments.add("320200-044");
    }
    keycloak.stop();
    Folders.delete(parts.folder().resolve("keycloak"));
    Files.createDirectory(parts.folder().resolve("keycloak"));

    keycloak.start();

    assertThat(claims(form(account)).path("unit").asText()).isEqualTo("320200-044");
  }

  @Test
  void keycloakImportsTheRealmAgainWhenItsDatabaseIsLost() throws Exception {
    parts.keycloak().stop();
    parts.databases().drop("keycloak");
    parts.databases().create("keycloak");

    parts.keycloak().start();

    assertThat(claims(DEPARTMENT).path("unit").asText()).isEqualTo("320200-021");
  }

  @Test
  void topicsExistAndOutliveAKill() throws Exception {
    parts.kafka().kill();
    parts.kafka().start();

    try (Admin admin = parts.kafka().admin()) {
      Set<String> expected = Topics.ALL.stream().map(NewTopic::name).collect(Collectors.toSet());
      assertThat(admin.listTopics().names().get()).containsAll(expected);
    }
  }

  @Test
  void anExistingTopicGetsTheSettingsOfToday() throws Exception {
    ConfigResource datasets = new ConfigResource(ConfigResource.Type.TOPIC, "catalog.datasets");
    try (Admin admin = parts.kafka().admin()) {
      AlterConfigOp compact =
          new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(datasets, List.of(compact))).all().get();

      Topics.create(parts.kafka());

      Config settings =
          admin.describeConfigs(List.of(datasets)).all().get().values().iterator().next();
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
    }
  }

  @Test
  void aStewardsTokenNamesRoleAndUnit() throws Exception {
    JsonNode claims =
        claims(
            "grant_type=password&client_id=open-data-cli"
                + "&username=minzheng-steward&password=minzheng-steward-demo");

    assertThat(claims.path("unit").asText()).isEqualTo("320200-021");
    assertThat(roles(claims)).contains("steward");
    assertThat(claims.path("iss").asText()).isEqualTo(parts.keycloak().issuer());
    assertThat(claims.path("sub").asText()).isNotBlank();
    assertThat(claims.path("preferred_username").asText()).isEqualTo("minzheng-steward");
  }

  @Test
  void aDepartmentSystemsTokenNamesRoleAndUnit() throws Exception {
    JsonNode claims = claims(DEPARTMENT);

    assertThat(claims.path("unit").asText()).isEqualTo("320200-021");
    assertThat(roles(claims)).contains("department-system");
    assertThat(claims.path("sub").asText()).isNotBlank();
  }

  @Test
  void anAddedDepartmentGetsATokenOfItsUnit() throws Exception {
    KeycloakServer keycloak = parts.keycloak();
    Departments.Account account;
    Departments.Account again;
    try (Departments departments =
        new Departments(keycloak.url(), KeycloakServer.ADMIN, keycloak.adminPassword())) {
      account = departments.add("320200-045");
      again = departments.add("320200-045");
    }

    JsonNode claims = claims(form(account));

    assertThat(account.added()).isTrue();
    assertThat(again)
        .isEqualTo(new Departments.Account(account.clientId(), account.secret(), false));
    assertThat(claims.path("unit").asText()).isEqualTo("320200-045");
    assertThat(roles(claims)).contains("department-system");
  }

  @Test
  void deadLettersAreReplayedOnceUnlessANewerStateOfACompactedTopicOvertookThem() throws Exception {
    String servers = parts.kafka().bootstrapServers();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("catalog.datasets", 2, "changed", "old")).get();
      producer.send(new ProducerRecord<>("catalog.datasets", 2, "changed", "new")).get();
      producer.send(new ProducerRecord<>("catalog.organisations", 2, "changed", "old")).get();
      producer.send(new ProducerRecord<>("catalog.organisations", 2, "changed", "new")).get();
      producer.send(deadLetter("catalog.datasets", "2", "0", "changed")).get();
      producer.send(deadLetter("catalog.organisations", "2", "0", "changed")).get();
      producer.send(deadLetter("ingestion.batches", "0", "0", "work")).get();
    }

    assertThat(new DeadLetterReplay(servers).replay("ingestion"))
        .isEqualTo(new DeadLetterReplay.Outcome(2, 1));
    assertThat(new DeadLetterReplay(servers).replay("ingestion"))
        .isEqualTo(new DeadLetterReplay.Outcome(0, 0));
  }

  private static ProducerRecord<String, String> deadLetter(
      String topic, String partition, String offset, String key) {
    ProducerRecord<String, String> letter =
        new ProducerRecord<>("ingestion.dead-letter", key, "old");
    Map.of("topic", topic, "partition", partition, "offset", offset)
        .forEach(
            (name, value) ->
                letter
                    .headers()
                    .add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8)));
    return letter;
  }

  private static String form(Departments.Account account) {
    return "grant_type=client_credentials&client_id="
        + account.clientId()
        + "&client_secret="
        + account.secret();
  }

  private static List<String> roles(JsonNode claims) {
    return StreamSupport.stream(claims.path("realm_access").path("roles").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode claims(String form) throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(parts.keycloak().tokenUrl()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      String body = http.send(request, BodyHandlers.ofString()).body();
      String token = json.readTree(body).path("access_token").asText();
      assertThat(token).as(body).isNotBlank();
      return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
  }

  private static Connection connect(Database database) throws Exception {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
