package city.opendata.local.keycloak;

import city.opendata.local.disk.Folders;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What one installation of Keycloak keeps outside its database. */
record KeycloakHome(Path folder) {

  /** Lays the folder out, with the realm where Keycloak looks for one to import. */
  void prepare(KeycloakProgram program, Path realm) {
    try {
      Path conf = folder.resolve("conf");
      if (!Files.exists(conf)) {
        Path unfinished = folder.resolve("conf.new");
        Folders.delete(unfinished);
        Folders.copy(program.folder().resolve("conf"), unfinished);
        Files.move(unfinished, conf, StandardCopyOption.ATOMIC_MOVE);
      }
      // Keycloak reads from its home what it was built with.
      Path lib = folder.resolve("lib");
      Files.deleteIfExists(lib);
      Files.createSymbolicLink(lib, program.folder().resolve("lib"));
      Files.createDirectories(folder.resolve("providers"));
      Files.createDirectories(folder.resolve("themes"));
      Path imports = Files.createDirectories(folder.resolve("data").resolve("import"));
      Files.copy(
          realm,
          imports.resolve(realm.getFileName().toString()),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PlatformException(
          "Keycloak's folder " + folder + " cannot be prepared: " + e.getMessage(), e);
    }
  }
}
