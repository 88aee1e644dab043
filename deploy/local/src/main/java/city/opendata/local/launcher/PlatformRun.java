package city.opendata.local.launcher;

import city.opendata.local.Platform;
import city.opendata.local.ReferenceData;
import city.opendata.local.client.PlatformClient;
import city.opendata.local.part.Part;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This checkout's platform, run by this JVM from a clean start to an orderly end. */
final class PlatformRun {

  private final ProjectFolder project;
  private final RunFolder runFolder;
  private final Console console;
  private final Platform platform;
  private volatile boolean stopping;

  /** Claims the checkout and makes sure that nothing stands in the way of a start. */
  static PlatformRun prepare(ProjectFolder project, Ports ports, Console console) {
    RunFolder runFolder = new RunFolder(project);
    if (!runFolder.claim()) {
      throw new AlreadyUpException();
    }
    List<String> ended = runFolder.endLeftovers();
    if (!ended.isEmpty()) {
      console.say("Ended what a killed run had left: " + String.join(", ", ended) + ".");
    }
    DiskSpace.require(project.data());
    ports.requireFree();
    runFolder.announce(ports);
    return new PlatformRun(project, ports, runFolder, console);
  }

  private PlatformRun(ProjectFolder project, Ports ports, RunFolder runFolder, Console console) {
    this.project = project;
    this.runFolder = runFolder;
    this.console = console;
    this.platform = Platform.in(project, project.data(), ports);
  }

  /** The parts that should run and do not. */
  List<Part> dead() {
    return platform.parts().stream().filter(part -> !stopping && !part.isRunning()).toList();
  }

  /** Starts everything, loads the reference data, and records how long it took. */
  void start() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop platform"));
    StartupRecord startup = new StartupRecord(console);
    startup.step(
        StartupRecord.TOTAL,
        () -> {
          platform.start(startup);
          startup.step("reference data: 68 units and their targets", this::loadReferenceData);
        });
    startup.write(project.data().resolve("startup"));
  }

  private void loadReferenceData() {
    try (PlatformClient client = client()) {
      new ReferenceData(project).load(client);
    }
  }

  private void stop() {
    stopping = true;
    console.stopping();
    console.step("everything stopped", platform::stop);
    runFolder.withdraw();
  }

  PlatformClient client() {
    return new PlatformClient(platform.gateway(), URI.create(platform.keycloak().tokenUrl()));
  }

  /** Whether this installation's first run has not come to its end yet. */
  boolean isFirst() {
    return !Files.exists(firstRunMarker());
  }

  /** Ends the start: later runs are not the first, and other launchers may use the platform. */
  void ready() {
    try {
      if (isFirst()) {
        Files.createFile(firstRunMarker());
      }
    } catch (IOException e) {
      throw new PlatformException(firstRunMarker() + " cannot be written: " + e.getMessage(), e);
    }
    runFolder.announceReady();
  }

  private Path firstRunMarker() {
    return project.data().resolve("first-run-done");
  }
}
