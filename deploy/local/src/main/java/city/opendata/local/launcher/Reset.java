package city.opendata.local.launcher;

import city.opendata.local.disk.Folders;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code ./platform reset}: removes all data of this installation. */
final class Reset {

  private static final String YES = "--yes";

  private final ProjectFolder project;
  private final Console console;

  Reset(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run(List<String> options) {
    Options.refuseUnknown(options, Set.of(YES));
    Path data = project.data();
    if (!Files.exists(data)) {
      console.say("There is no data to remove.");
      return Main.OK;
    }
    RunFolder runFolder = new RunFolder(project);
    if (!runFolder.claim()) {
      throw new PlatformException("The platform is up: stop it first with ./platform down.");
    }
    if (!options.contains(YES) && !confirmed(data)) {
      console.say("Nothing was removed.");
      return Main.FAILED;
    }
    runFolder.endLeftovers();
    try {
      Folders.delete(data);
    } catch (IOException e) {
      throw new PlatformException(data + " cannot be removed: " + e.getMessage(), e);
    }
    console.say("All data is removed; ./platform up starts afresh.");
    return Main.OK;
  }

  private boolean confirmed(Path data) {
    console.say("This removes all data of the platform in " + data + ". Type yes to go on:");
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return "yes".equals(answer);
    } catch (IOException e) {
      return false;
    }
  }
}
