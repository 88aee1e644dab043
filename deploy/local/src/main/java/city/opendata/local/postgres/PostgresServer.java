package city.opendata.local.postgres;

import city.opendata.local.part.PartFiles;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildPart;
import city.opendata.local.process.Signal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on the loopback address. */
public final class PostgresServer extends ChildPart {

  private static final String SUPERUSER = "postgres";

  private final ProjectFolder project;
  private final PartFiles files;
  private final PostgresSettings settings;
  private final String password;

  /**
   * A server that is not started yet.
   *
   * @param password of the superuser; it becomes valid when the data folder is made
   * @param durable whether commits survive a power cut
   */
  public PostgresServer(
      ProjectFolder project, PartFiles files, int port, String password, boolean durable) {
    // INT is PostgreSQL's "fast": open sessions end, nothing committed is lost.
    super("PostgreSQL", Signal.INT);
    this.project = project;
    this.files = files;
    this.settings = new PostgresSettings(port, durable);
    this.password = password;
  }

  @Override
  public void start() {
    PostgresBinaries binaries = PostgresBinaries.unpacked(project);
    PostgresFolder folder = new PostgresFolder(files.data());
    OrdinaryUser user = OrdinaryUser.find(binaries, folder.home());
    folder.prepare(binaries, user, SUPERUSER, password);
    List<String> command = new ArrayList<>(user.prefix());
    command.add(binaries.program("postgres"));
    command.addAll(List.of("-D", folder.data().toString()));
    command.addAll(settings.arguments());
    launch(
        new ChildCommand(command, Map.of(), folder.data(), files),
        Duration.ofSeconds(60),
        this::answers);
  }

  private boolean answers() throws SQLException {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    }
  }

  public int port() {
    return settings.port();
  }

  /** The JDBC address of a database of this server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
  }

  /** A connection as superuser. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
  }

  /** A database as superuser, for a test that spoils what the services rely on. */
  public Database superuser(String database) {
    return new Database(jdbcUrl(database), SUPERUSER, password);
  }
}
