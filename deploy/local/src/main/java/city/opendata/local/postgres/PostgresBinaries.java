package city.opendata.local.postgres;

import city.opendata.local.disk.FileLock;
import city.opendata.local.disk.Folders;
import city.opendata.local.part.PartVersions;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once for this checkout from the jar that carries them. */
record PostgresBinaries(Path folder) {

  static PostgresBinaries unpacked(ProjectFolder project) {
    String archive = archiveOfThisMachine();
    Path folder =
        project
            .parts()
            .resolve("postgres-" + PartVersions.load().postgres())
            .resolve(archive.replace(".txz", ""));
    if (!Files.isDirectory(folder)) {
      FileLock.during(
          project.parts().resolve("postgres.lock"),
          () -> {
            if (!Files.isDirectory(folder)) {
              unpack(archive, folder);
            }
          });
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static String archiveOfThisMachine() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String processor =
        switch (System.getProperty("os.arch")) {
          case "aarch64" -> "arm_64";
          case "amd64", "x86_64" -> "x86_64";
          case String other ->
              throw new PlatformException(
                  "No PostgreSQL is bundled for a processor of type "
                      + other
                      + ": use x86-64 or ARM64.");
        };
    return "postgres-" + system + "-" + processor + ".txz";
  }

  private static void unpack(String archive, Path folder) throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(unfinished);
    InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (resource == null) {
      throw new PlatformException(archive + " is not on the classpath: build deploy/local again.");
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, unfinished.resolve(entry.getName()));
      }
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true, false)) {
      throw new PlatformException(target + " cannot be made executable.");
    }
  }
}
