package city.opendata.local.launcher;

import city.opendata.local.Platform;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.util.List;
import java.util.Locale;

/** {@code ./platform bench}: the last start's times and the memory held now, against budgets. */
final class Bench {

  private static final double READY_SECONDS = 60;
  private static final double FIRST_READY_SECONDS = 720;
  private static final long SERVICES_MEBIBYTES = 1_228;
  private static final long ALL_MEBIBYTES = 2_560;

  private final ProjectFolder project;
  private final Console console;

  Bench(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run() {
    Processes processes = Processes.of(new RunFolder(project));
    if (!processes.allRun()) {
      throw new PlatformException("The platform is not up, so there is nothing to measure.");
    }
    List<StartupRecord.Step> steps = StartupRecord.read(project.data().resolve("startup"));
    console.say("The last start, steps side by side:");
    steps.forEach(step -> line(step.what(), "%8.1f s".formatted(step.seconds())));
    double ready = steps.getLast().seconds();
    boolean within = budget("until ready", ready, readyBudget(steps), "s");

    console.say("Resident memory now:");
    for (Processes.Row row : processes.rows()) {
      line(row.name(), "%6d MiB".formatted(row.memory().mebibytes()));
    }
    within &=
        budget("the four services", processes.mebibytesOfServices(), SERVICES_MEBIBYTES, "MiB");
    within &= budget("everything", processes.mebibytes(), ALL_MEBIBYTES, "MiB");
    return within ? Main.OK : Main.FAILED;
  }

  static double readyBudget(List<StartupRecord.Step> steps) {
    boolean first = steps.stream().anyMatch(step -> step.what().equals(Platform.FIRST_START_STEP));
    return first ? FIRST_READY_SECONDS : READY_SECONDS;
  }

  private void line(String what, String value) {
    console.say("  %-46s %s".formatted(what, value));
  }

  private boolean budget(String what, double value, double budget, String unit) {
    boolean within = value <= budget;
    line(
        what,
        String.format(
            Locale.ROOT,
            "%6.0f %s of at most %.0f %s: %s",
            value,
            unit,
            budget,
            unit,
            within ? "good" : "TOO MUCH"));
    return within;
  }
}
