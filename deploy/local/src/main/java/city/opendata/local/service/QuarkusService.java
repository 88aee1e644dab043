package city.opendata.local.service;

import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildPart;
import city.opendata.local.process.JavaCommand;
import city.opendata.local.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the platform's services, as it was packaged, in a JVM of its own. */
public final class QuarkusService extends ChildPart {

  private final ProjectFolder project;
  private final PartFiles files;
  private final Service service;
  private final int port;
  private final Map<String, String> environment;

  /**
   * A service that is not started yet.
   *
   * @param environment its settings
   */
  public QuarkusService(
      ProjectFolder project,
      PartFiles files,
      Service service,
      int port,
      Map<String, String> environment) {
    super(service.module(), Signal.TERM);
    this.project = project;
    this.files = files;
    this.service = service;
    this.port = port;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void start() {
    ChildCommand command = new ChildCommand(command(), environment, files.data(), files);
    try (HttpClient http = HttpClient.newHttpClient()) {
      launch(command, Duration.ofSeconds(120), () -> isReady(http));
    }
  }

  private List<String> command() {
    Path jar =
        project.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new PlatformException(jar + " is missing: run ./mvnw -DskipTests package");
    }
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.path());
    command.add("-Xms32m");
    command.add("-Xmx" + service.heapMebibytes() + "m");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    command.addAll(List.of("-XX:MaxDirectMemorySize=64m", "-XX:ReservedCodeCacheSize=64m"));
    command.addAll(List.of("-Xss512k", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private boolean isReady(HttpClient http) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }
}
