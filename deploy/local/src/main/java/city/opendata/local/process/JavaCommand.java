package city.opendata.local.process;

import java.nio.file.Path;

/** The Java that runs this JVM, which also runs its children. */
public final class JavaCommand {

  private JavaCommand() {}

  /** The full path of {@code java}. */
  public static String path() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
