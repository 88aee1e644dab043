package city.opendata.local.launcher;

import city.opendata.local.client.Eventually;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./platform demo}: on the platform that runs, or on one that it starts and stops. */
final class DemoCommand {

  /** A first start on a slow machine, with its own demo. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ProjectFolder project;
  private final Console console;

  DemoCommand(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run(List<String> options, Map<String, String> environment) {
    Options.refuseUnknown(options, Set.of());
    RunFolder runFolder = new RunFolder(project);
    if (runFolder.launcher().isPresent()) {
      awaitReady(runFolder);
      new Demonstration(project, console).on(Addresses.of(runFolder.ports()));
      return Main.OK;
    }
    console.say("No platform is up; starting one for the demo.");
    Ports ports = Ports.chosen(options, environment);
    PlatformRun run = PlatformRun.prepare(project, ports, console);
    run.start();
    new Demonstration(project, console).on(Addresses.of(ports));
    run.ready();
    return Main.OK;
  }

  private void awaitReady(RunFolder runFolder) {
    if (runFolder.isReady()) {
      return;
    }
    console.say("The platform is still starting; the demo waits for it.");
    Eventually.get(
        "the platform is ready",
        PATIENCE,
        () -> runFolder.launcher().isPresent() ? runFolder.isReady() : giveUp(),
        ready -> ready);
  }

  private static boolean giveUp() {
    throw new PlatformException(
        "The platform stopped before it was ready; the shell that started it says why.");
  }
}
