package city.opendata.local.process;

import city.opendata.local.part.PartFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child: its command, what it adds to a nearly empty environment, and its files.
 *
 * @param folder the working directory
 */
public record ChildCommand(
    List<String> command, Map<String, String> environment, Path folder, PartFiles files) {

  public ChildCommand {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  public String name() {
    return files.name();
  }
}
