package city.opendata.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one part of an installation keeps its data, its log and the id of its process. */
public record PartFiles(String name, Path data, Path log, Path pidFile) {

  /** The files of a program that prepares a part and ends: all in the part's own folder. */
  public static PartFiles ofPreparation(Path data, String name) {
    return new PartFiles(name, data, data.resolve(name + ".log"), data.resolve(name + ".pid"));
  }

  /** The files of a part below an installation's folder, which is created when it is missing. */
  public static PartFiles of(Path installation, String name) {
    try {
      Path data = Files.createDirectories(installation.resolve(name));
      Path logs = Files.createDirectories(installation.resolve("logs"));
      Path run = Files.createDirectories(installation.resolve("run"));
      return new PartFiles(name, data, logs.resolve(name + ".log"), run.resolve(name + ".pid"));
    } catch (IOException e) {
      throw new PlatformException(installation + " cannot be written: " + e.getMessage(), e);
    }
  }
}
