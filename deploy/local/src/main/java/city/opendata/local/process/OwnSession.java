package city.opendata.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a command is started so that a terminal's Ctrl-C does not reach it. */
final class OwnSession {

  static final List<String> PREFIX = find();

  private OwnSession() {}

  /** {@code setsid} comes with every Linux; macOS has none and does without. */
  private static List<String> find() {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path setsid = Path.of(folder, "setsid");
      if (Files.isExecutable(setsid)) {
        return List.of(setsid.toString());
      }
    }
    return List.of();
  }
}
