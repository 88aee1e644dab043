package city.opendata.local;

import city.opendata.local.disk.FileLock;
import city.opendata.local.disk.Folders;
import city.opendata.local.kafka.Topics;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * An installation whose parts have been started once and stopped, to be copied: an empty database
 * costs Keycloak's first start half a minute. Only tests use it, because all copies share their
 * secrets and the realm's keys.
 */
record InstallationTemplate(ProjectFolder project) {

  /** What is worth copying; the rest is made anew at each start. */
  private static final List<String> COPIED =
      List.of("secrets.properties", "postgres/data", "kafka/data");

  /** Fills an empty folder with a copy, after making the template when there is none yet. */
  void copyTo(Path folder) {
    Path template = folder();
    if (!Files.isDirectory(template)) {
      FileLock.during(
          project.parts().resolve("template.lock"),
          () -> {
            if (!Files.isDirectory(template)) {
              make(template);
            }
          });
    }
    try {
      copy(template, folder);
    } catch (IOException e) {
      throw new PlatformException(template + " cannot be copied: " + e.getMessage(), e);
    }
  }

  private Path folder() {
    String name = "template-" + KeycloakServer.fingerprint(project) + "-" + Topics.fingerprint();
    return project.parts().resolve(name);
  }

  private void make(Path template) throws IOException {
    TemporaryFolder temporary = TemporaryFolder.create();
    Installation installation = Installation.in(project, temporary.path(), Ports.free(), false);
    try {
      SideBySide.run(
          List.of(
              () -> {
                installation.kafka().start();
                Topics.create(installation.kafka());
                installation.kafka().stop();
              },
              () -> {
                installation.postgres().start();
                installation.databases().create();
                installation.keycloak().start();
                installation.keycloak().stop();
                installation.postgres().stop();
              }));
      Path unfinished = template.resolveSibling(template.getFileName() + ".new");
      Folders.delete(unfinished);
      copy(temporary.path(), unfinished);
      Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      installation.kafka().stop();
      installation.keycloak().stop();
      installation.postgres().stop();
      temporary.delete();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : COPIED) {
      Path target = to.resolve(name);
      Files.createDirectories(target.getParent());
      Folders.copy(from.resolve(name), target);
    }
  }
}
