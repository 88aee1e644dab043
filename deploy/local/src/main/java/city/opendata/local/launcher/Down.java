package city.opendata.local.launcher;

import city.opendata.local.part.ProjectFolder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ./platform down}: stops the platform from another shell. */
final class Down {

  private static final long PATIENCE_SECONDS = 90;

  private final ProjectFolder project;
  private final Console console;

  Down(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run() {
    RunFolder runFolder = new RunFolder(project);
    Optional<ProcessHandle> launcher = runFolder.launcher();
    launcher.ifPresent(
        process -> {
          process.destroy();
          process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
          process.destroyForcibly();
        });
    List<String> ended = runFolder.endLeftovers();
    if (launcher.isEmpty() && ended.isEmpty()) {
      console.say("Nothing was running.");
    } else {
      console.say("Everything is stopped; the data stays in .data/.");
    }
    return Main.OK;
  }
}
