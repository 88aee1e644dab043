package city.opendata.local.kafka;

import city.opendata.local.part.PartFiles;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildPart;
import city.opendata.local.process.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A Kafka broker (KRaft) on the loopback address, in a JVM of its own. */
public final class KafkaBroker extends ChildPart {

  private static final int PROBE_MILLIS = 500;

  private final ProjectFolder project;
  private final PartFiles files;
  private final BrokerSettings settings;

  /** A broker that is not started yet. */
  public KafkaBroker(ProjectFolder project, PartFiles files, int port, int controllerPort) {
    super("Kafka", Signal.TERM);
    this.project = project;
    this.files = files;
    this.settings = new BrokerSettings(port, controllerPort);
  }

  @Override
  public void start() {
    KafkaProgram program = KafkaProgram.in(project);
    KafkaFolder folder = new KafkaFolder(files.data());
    folder.prepare(program, settings);
    List<String> command =
        program.command(
            folder.logSettings(), "kafka.Kafka", List.of(folder.settingsFile().toString()));
    try (Admin admin = admin()) {
      launch(
          new ChildCommand(command, Map.of(), files.data(), files),
          Duration.ofSeconds(90),
          () -> answers(admin));
    }
  }

  private static boolean answers(Admin admin) throws Exception {
    return !admin.describeCluster().nodes().get(PROBE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  /** A client for topics and offsets, to be closed by the caller. */
  public Admin admin() {
    Properties properties = new Properties();
    properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    properties.setProperty(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50");
    properties.setProperty(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200");
    return Admin.create(properties);
  }
}
