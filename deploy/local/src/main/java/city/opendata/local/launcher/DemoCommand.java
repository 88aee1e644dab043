package city.opendata.local.launcher;

import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./platform demo}: on the platform that runs, or on one that it starts and stops. */
final class DemoCommand {

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
      new Demonstration(project, console).on(Addresses.of(runFolder.ports()));
      return Main.OK;
    }
    console.say("No platform is up; starting one for the demo.");
    Ports ports = Ports.chosen(options, environment);
    PlatformRun run = PlatformRun.prepare(project, ports, console);
    run.start();
    run.firstTime(() -> {});
    new Demonstration(project, console).on(Addresses.of(ports));
    return Main.OK;
  }
}
