package city.opendata.local.launcher;

import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ./platform down}: stops the platform from another shell. */
final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ProjectFolder project;
  private final Console console;

  Down(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run() {
    RunFolder runFolder = new RunFolder(project);
    Optional<ProcessHandle> launcher = runFolder.launcher();
    launcher.ifPresent(process -> Ending.of(process, PATIENCE));
    List<String> ended = runFolder.endLeftovers();
    if (launcher.isEmpty() && ended.isEmpty()) {
      console.say("Nothing was running.");
    } else {
      console.say("Everything is stopped; the data stays in .data/.");
    }
    return Main.OK;
  }
}
