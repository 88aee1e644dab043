package city.opendata.local.launcher;

import city.opendata.local.part.Part;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code ./platform up}: starts everything and stays until it is told to stop. */
final class Up {

  private static final String EMPTY = "--empty";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ProjectFolder project;
  private final Console console;

  Up(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  /** Returns only when the platform was up already. */
  int run(List<String> options, java.util.Map<String, String> environment) {
    Options.refuseUnknown(options, Set.of(EMPTY));
    Ports ports = Ports.chosen(options, environment);
    PlatformRun run;
    try {
      run = PlatformRun.prepare(project, ports, console);
    } catch (AlreadyUpException e) {
      Addresses addresses = Addresses.of(new RunFolder(project).ports());
      console.say(
          "The platform is up already: %s (Keycloak: %s). Stop it with ./platform down."
              .formatted(addresses.gateway(), addresses.keycloak()));
      return Main.ALREADY_UP;
    }
    console.say("Starting the platform; data in .data/, logs in .data/logs/.");
    run.start();
    Demonstration demonstration = new Demonstration(project, console);
    if (run.isFirst() && !options.contains(EMPTY)) {
      demonstration.on(Addresses.of(ports));
    }
    run.ready();
    console.say(Welcome.text(Addresses.of(ports), demonstration.wasOn(Addresses.of(ports))));
    return stay(run);
  }

  private int stay(PlatformRun run) {
    Set<Part> told = new HashSet<>();
    while (true) {
      for (Part part : run.dead()) {
        if (told.add(part)) {
          console.say(
              part.name()
                  + " has ended by itself; .data/logs may say why."
                  + " Stop with Ctrl-C and start again: nothing that was stored is lost.");
        }
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PlatformException("Interrupted", e);
      }
    }
  }
}
