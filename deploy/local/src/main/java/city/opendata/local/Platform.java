package city.opendata.local;

import city.opendata.local.kafka.KafkaBroker;
import city.opendata.local.kafka.Topics;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.Part;
import city.opendata.local.part.PartFiles;
import city.opendata.local.part.Port;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.postgres.Databases;
import city.opendata.local.postgres.PostgresServer;
import city.opendata.local.service.QuarkusService;
import city.opendata.local.service.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on this machine: the three third-party parts and the four services, as they
 * were packaged.
 *
 * <pre>{@code
 * try (Platform platform = Platform.inTemporaryFolder()) {
 *   platform.start(Progress.SILENT);
 *   platform.service(Service.INGESTION).kill();
 * }
 * }</pre>
 */
public final class Platform implements AutoCloseable {

  /** What is done at a checkout's first start and never again. */
  public static final String FIRST_START_STEP = "Keycloak built, once";

  private final Installation installation;
  private final Map<Service, QuarkusService> services = new EnumMap<>(Service.class);
  private final @Nullable TemporaryFolder temporary;

  private Platform(
      Installation installation,
      @Nullable TemporaryFolder temporary,
      Map<Service, Map<String, String>> more) {
    this.installation = installation;
    this.temporary = temporary;
    ServiceSettings common = new ServiceSettings(installation);
    for (Service service : Service.values()) {
      Map<String, String> settings = common.of(service);
      settings.putAll(more.getOrDefault(service, Map.of()));
      services.put(
          service,
          new QuarkusService(
              installation.project(),
              PartFiles.of(installation.folder(), service.shortName()),
              service,
              installation.ports().of(service.port()),
              settings));
    }
  }

  /** A platform that keeps its data in this folder. */
  public static Platform in(ProjectFolder project, Path folder, Ports ports) {
    return new Platform(Installation.in(project, folder, ports, true), null, Map.of());
  }

  /** A platform on free ports whose data is gone when it stops, as it does with this JVM. */
  public static Platform inTemporaryFolder() {
    return inTemporaryFolder(Map.of());
  }

  /** The same, with environment variables of its own for some services. */
  public static Platform inTemporaryFolder(Map<Service, Map<String, String>> settings) {
    ProjectFolder project = ProjectFolder.find();
    TemporaryFolder folder = TemporaryFolder.create();
    new InstallationTemplate(project).copyTo(folder.path());
    Platform platform =
        new Platform(Installation.in(project, folder.path(), Ports.free(), true), folder, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "stop platform"));
    return platform;
  }

  /** Starts everything, side by side where it can, and returns when all of it is ready. */
  public void start(Progress progress) {
    SideBySide.run(
        List.of(
            () -> {
              progress.step("PostgreSQL", postgres()::start);
              progress.step("databases", databases()::create);
            },
            () -> {
              progress.step("Kafka", kafka()::start);
              progress.step("topics", () -> Topics.create(kafka()));
            },
            () -> buildKeycloak(progress)));
    List<Runnable> last = new ArrayList<>();
    last.add(() -> progress.step("Keycloak", keycloak()::start));
    services.values().forEach(one -> last.add(() -> progress.step(one.name(), one::start)));
    SideBySide.run(last);
  }

  private void buildKeycloak(Progress progress) {
    ProjectFolder project = installation.project();
    if (!KeycloakServer.isBuilt(project)) {
      progress.step(FIRST_START_STEP, () -> KeycloakServer.build(project));
    }
  }

  /** Stops what runs, the last started first, and deletes a temporary platform's data. */
  public void stop() {
    SideBySide.run(services.values().stream().<Runnable>map(one -> one::stop).toList());
    SideBySide.run(List.of(keycloak()::stop, kafka()::stop));
    postgres().stop();
    if (temporary != null) {
      temporary.delete();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Every part, in the order in which they are shown. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(postgres(), kafka(), keycloak()));
    Arrays.stream(Service.values()).map(this::service).forEach(parts::add);
    return parts;
  }

  public PostgresServer postgres() {
    return installation.postgres();
  }

  public Databases databases() {
    return installation.databases();
  }

  public KafkaBroker kafka() {
    return installation.kafka();
  }

  public KeycloakServer keycloak() {
    return installation.keycloak();
  }

  public QuarkusService service(Service service) {
    return Objects.requireNonNull(services.get(service));
  }

  /** The one address that everybody calls. */
  public URI gateway() {
    return URI.create("http://localhost:" + installation.ports().of(Port.GATEWAY));
  }
}
