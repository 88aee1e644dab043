package city.opendata.local.launcher;

import city.opendata.local.kafka.DeadLetterReplay;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Port;
import city.opendata.local.part.ProjectFolder;
import java.util.List;

/** {@code ./platform replay-dead-letters}: hands events to a service once more. */
final class ReplayDeadLetters {

  private static final List<String> SERVICES = List.of("catalog", "ingestion", "evaluation");

  private final ProjectFolder project;
  private final Console console;

  ReplayDeadLetters(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run(List<String> arguments) {
    if (arguments.size() != 1 || !SERVICES.contains(arguments.getFirst())) {
      throw new PlatformException(
          "Say whose: ./platform replay-dead-letters " + String.join("|", SERVICES));
    }
    RunFolder runFolder = new RunFolder(project);
    if (runFolder.running("kafka").isEmpty()) {
      throw new PlatformException("Kafka does not run: start it with ./platform up.");
    }
    DeadLetterReplay.Outcome outcome =
        new DeadLetterReplay("127.0.0.1:" + runFolder.ports().of(Port.KAFKA))
            .replay(arguments.getFirst());
    console.say(
        "Replayed %d events; left out %d that a newer state has overtaken."
            .formatted(outcome.replayed(), outcome.overtaken()));
    return Main.OK;
  }
}
