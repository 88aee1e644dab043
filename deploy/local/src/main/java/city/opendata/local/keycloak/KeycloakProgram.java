package city.opendata.local.keycloak;

import city.opendata.local.disk.FileLock;
import city.opendata.local.disk.Folders;
import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PartVersions;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildProcess;
import city.opendata.local.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak, built once for PostgreSQL. The build works on a copy beside the unpacked distribution
 * that is moved to its place when it is complete, so nobody ever sees half of it.
 */
record KeycloakProgram(Path folder) {

  /** What is decided at build time; part of the folder's name changes with it. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

  static KeycloakProgram in(ProjectFolder project) {
    String options = Integer.toHexString(BUILD_OPTIONS.hashCode());
    Path unpacked = unpacked(project);
    return new KeycloakProgram(
        unpacked.resolveSibling(unpacked.getFileName() + "-built-" + options));
  }

  private static Path unpacked(ProjectFolder project) {
    return project.parts().resolve("keycloak-" + PartVersions.load().keycloak());
  }

  boolean isBuilt() {
    return Files.isDirectory(folder);
  }

  static KeycloakProgram built(ProjectFolder project) {
    KeycloakProgram program = in(project);
    if (!program.isBuilt()) {
      Path unpacked = unpacked(project);
      if (!Files.isDirectory(unpacked)) {
        throw new PlatformException(
            "Keycloak is not in " + unpacked + ": run ./mvnw -pl deploy/parts package");
      }
      FileLock.during(
          project.parts().resolve("keycloak.lock"),
          () -> {
            if (!program.isBuilt()) {
              build(project, program.folder);
            }
          });
    }
    return program;
  }

  private static void build(ProjectFolder project, Path folder) throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(unfinished);
    Folders.copy(unpacked(project), unfinished);
    List<String> command =
        new KeycloakProgram(unfinished).command(unfinished, List.of("-Xmx512m"), List.of("build"));
    command.addAll(BUILD_OPTIONS);
    PartFiles files = PartFiles.ofPreparation(project.parts(), "keycloak-build");
    try {
      if (ChildProcess.run(new ChildCommand(command, Map.of(), unfinished, files)) != 0) {
        throw new PlatformException("Keycloak could not be built; " + files.log() + " says why.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while building Keycloak.", e);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The command that {@code kc.sh} would run, without the shell around it.
   *
   * @param home where this run keeps its data
   */
  List<String> command(Path home, List<String> memory, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.path());
    command.addAll(memory);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory=" + FORK_JOIN_THREADS);
    for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8"));
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dpicocli.disable.closures=true");
    command.add("-Dquarkus-log-max-startup-records=10000");
    command.addAll(List.of("-cp", folder.resolve("lib").resolve("quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  private static final String FORK_JOIN_THREADS =
      "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory";
}
