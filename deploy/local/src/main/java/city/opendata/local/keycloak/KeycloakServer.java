package city.opendata.local.keycloak;

import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PartVersions;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.part.Secrets;
import city.opendata.local.postgres.Database;
import city.opendata.local.postgres.Databases;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildPart;
import city.opendata.local.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLState;

/**
 * A Keycloak server on the loopback address, with its data in PostgreSQL and the realm imported.
 */
public final class KeycloakServer extends ChildPart {

  private static final String REALM = "open-data";

  /** The administrator of the server itself, not of the platform; also the name of its secret. */
  public static final String ADMIN = "keycloak-admin";

  private static final String DATABASE = "keycloak";

  /**
   * The better compiler would cost more than it wins for the few calls that come here. A database
   * connection that a restart has broken is replaced before a caller gets it.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:TieredStopAtLevel=1",
          "-Dquarkus.datasource.jdbc.foreground-validation-interval=1S");

  private final ProjectFolder project;
  private final PartFiles files;
  private final int port;
  private final Databases databases;
  private final Secrets secrets;

  /** A server that is not started yet; its database's server must run when it starts. */
  public KeycloakServer(
      ProjectFolder project, PartFiles files, int port, Databases databases, Secrets secrets) {
    super("Keycloak", Signal.TERM);
    this.project = project;
    this.files = files;
    this.port = port;
    this.databases = databases;
    this.secrets = secrets;
  }

  /** Whether this checkout's Keycloak has been built. */
  public static boolean isBuilt(ProjectFolder project) {
    return KeycloakProgram.in(project).isBuilt();
  }

  /** Builds Keycloak for this checkout when that has not been done; needs no other part. */
  public static void build(ProjectFolder project) {
    KeycloakProgram.built(project);
  }

  /**
   * Changes when a server of this checkout would start on an empty database with another result.
   */
  public static String fingerprint(ProjectFolder project) {
    try {
      PartVersions versions = PartVersions.load();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(realmFile(project)));
      digest.update(versions.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new PlatformException("The realm cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void start() {
    KeycloakProgram program = KeycloakProgram.built(project);
    KeycloakHome home = new KeycloakHome(files.data());
    home.prepare(program, realmFile(project));
    boolean hasRealm = hasRealm();
    if (!hasRealm) {
      // A first start that was cut short leaves a database that no later start can use.
      databases.drop(DATABASE);
      databases.create(DATABASE);
    }
    List<String> command = program.command(home.folder(), JVM_OPTIONS, arguments(hasRealm));
    try (HttpClient http = HttpClient.newHttpClient()) {
      launch(
          new ChildCommand(command, environment(), home.folder(), files),
          Duration.ofMinutes(4),
          () -> answers(http, "/health/ready") && answers(http, "/realms/" + REALM));
    }
  }

  /**
   * Whether a first start came to its end: Keycloak stores its own realm, ours and the
   * administrator in one transaction. The database alone knows, whatever was restored or lost
   * beside it.
   */
  private boolean hasRealm() {
    Database database = databases.get(DATABASE);
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement query =
            connection.prepareStatement("SELECT 1 FROM realm WHERE name = ?")) {
      query.setString(1, REALM);
      try (ResultSet result = query.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      if (PSQLState.UNDEFINED_TABLE.getState().equals(e.getSQLState())) {
        return false;
      }
      throw new PlatformException("Keycloak's database cannot be read: " + e.getMessage(), e);
    }
  }

  /** The realm as this checkout describes it. */
  private static Path realmFile(ProjectFolder project) {
    return project.root().resolve("deploy/keycloak/open-data-realm.json");
  }

  private List<String> arguments(boolean hasRealm) {
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
    if (!hasRealm) {
      arguments.add("--import-realm");
    }
    arguments.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1"));
    arguments.addAll(List.of("--http-port=" + port, "--hostname=" + url()));
    arguments.addAll(List.of("--cache=local", "--log-level=warn,org.keycloak.exportimport:info"));
    arguments.addAll(List.of("--db-pool-initial-size=1", "--db-pool-max-size=10"));
    arguments.add("--http-pool-max-threads=16");
    return arguments;
  }

  private Map<String, String> environment() {
    Database database = databases.get(DATABASE);
    return Map.of(
        "KC_DB_URL", database.jdbcUrl(),
        "KC_DB_USERNAME", database.username(),
        "KC_DB_PASSWORD", database.password(),
        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
  }

  private boolean answers(HttpClient http, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** What tokens of this server name as their issuer. */
  public String issuer() {
    return url() + "/realms/" + REALM;
  }

  /** Where tokens are asked for. */
  public String tokenUrl() {
    return issuer() + "/protocol/openid-connect/token";
  }

  public String adminPassword() {
    return secrets.password(ADMIN);
  }
}
