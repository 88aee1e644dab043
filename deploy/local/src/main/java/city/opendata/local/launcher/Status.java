package city.opendata.local.launcher;

import city.opendata.local.part.ProjectFolder;

/** {@code ./platform status}: which parts run. */
final class Status {

  private final ProjectFolder project;
  private final Console console;

  Status(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run() {
    RunFolder runFolder = new RunFolder(project);
    Processes processes = Processes.of(runFolder);
    for (Processes.Row row : processes.rows()) {
      console.say(
          row.pid()
              .map(
                  pid ->
                      "  %-12s runs, process %d, %d MiB"
                          .formatted(row.name(), pid, row.memory().mebibytes()))
              .orElse("  %-12s does not run".formatted(row.name())));
    }
    if (runFolder.launcher().isPresent()) {
      console.say("  " + Addresses.of(runFolder.ports()).gateway() + "/health says more");
    }
    return processes.allRun() ? Main.OK : Main.FAILED;
  }
}
