package city.opendata.local.launcher;

import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What {@code ./platform} runs; the script has found the JDK and built the project. */
public final class Main {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int ALREADY_UP = 3;

  private final ProjectFolder project;
  private final Console console;

  private Main(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  /** Runs one command and ends with its status. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    Console console = new Console();
    int status = FAILED;
    try {
      status =
          new Main(ProjectFolder.find(), console)
              .run(words.getFirst(), words.subList(1, words.size()), System.getenv());
    } catch (PlatformException | AlreadyUpException e) {
      console.fail(e.getMessage());
    } catch (UncheckedIOException e) {
      // Such as a full disk, or a folder of another user.
      console.fail("A file cannot be read or written: " + e.getCause());
    }
    System.exit(status);
  }

  private int run(String command, List<String> rest, Map<String, String> environment) {
    return switch (command) {
      case "up" -> new Up(project, console).run(rest, environment);
      case "down" -> new Down(project, console).run();
      case "demo" -> new DemoCommand(project, console).run(rest, environment);
      case "status" -> new Status(project, console).run();
      case "bench" -> new Bench(project, console).run();
      case "reset" -> new Reset(project, console).run(rest);
      case "add-department" -> new AddDepartment(project, console).run(rest);
      case "replay-dead-letters" -> new ReplayDeadLetters(project, console).run(rest);
      default ->
          throw new PlatformException("Unknown command " + command + ": see ./platform help");
    };
  }
}
