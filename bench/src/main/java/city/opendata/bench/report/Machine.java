package city.opendata.bench.report;

import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where figures come from.
 *
 * @param commit of the checkout, and whether it has changes of its own
 */
record Machine(String commit, String processor, int processors, String java) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  static Machine here(ProjectFolder project) {
    return new Machine(
        commitOf(project),
        processorOfThisMachine(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  private static String commitOf(ProjectFolder project) {
    String commit = git(project, "rev-parse", "--short=12", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    // The report itself is no change of what was measured.
    String changes = git(project, "status", "--porcelain", "--", ".", ":!docs/benchmarks.md");
    return changes.isEmpty() ? commit : commit + " with changes";
  }

  /** What git says, or nothing where there is no git. */
  private static String git(ProjectFolder project, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(project.root().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String processorOfThisMachine() {
    try {
      return Files.readAllLines(PROCESSORS).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
  }
}
