package city.opendata.local.postgres;

import city.opendata.local.disk.Folders;
import city.opendata.local.part.PartFiles;
import city.opendata.local.part.PartVersions;
import city.opendata.local.part.PlatformException;
import city.opendata.local.process.ChildCommand;
import city.opendata.local.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server's data folder. It is made beside its place and moved there when it is complete, so that
 * a folder in its place was never cut short.
 */
record PostgresFolder(Path home) {

  Path data() {
    return home.resolve("data");
  }

  void prepare(PostgresBinaries binaries, OrdinaryUser user, String superuser, String password) {
    try {
      if (!Files.exists(data())) {
        initialise(binaries, user, superuser, password);
      }
      requireOwnVersion();
      forgetDeadServer();
    } catch (IOException e) {
      throw new PlatformException(
          "PostgreSQL's folder " + home + " cannot be prepared: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while preparing " + home + ".", e);
    }
  }

  private void initialise(
      PostgresBinaries binaries, OrdinaryUser user, String superuser, String password)
      throws IOException, InterruptedException {
    Path unfinished = home.resolve("data.new");
    Folders.delete(unfinished);
    Files.createDirectories(home);
    Path passwordFile = home.resolve("superuser.password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    PartFiles files = PartFiles.ofPreparation(home, "initdb");
    try {
      Files.writeString(passwordFile, password + "\n");
      user.own(passwordFile);
      List<String> command = new ArrayList<>(user.prefix());
      command.add(binaries.program("initdb"));
      command.addAll(List.of("-D", unfinished.toString(), "-U", superuser));
      command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile));
      command.addAll(List.of("--encoding=UTF8", "--locale=C"));
      // Order and case rules of PostgreSQL's own, the same on every machine.
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      if (ChildProcess.run(new ChildCommand(command, Map.of(), home, files)) != 0) {
        throw new PlatformException("initdb failed; " + files.log() + " says why.");
      }
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireOwnVersion() throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (!Files.exists(version)) {
      throw new PlatformException(
          data() + " is damaged (it has no PG_VERSION): restore it, or ./platform reset.");
    }
    String found = Files.readString(version).strip();
    String bundled = PartVersions.load().postgres();
    if (!bundled.startsWith(found + ".")) {
      throw new PlatformException(
          "%s was written by PostgreSQL %s, but this is %s: restore a fitting checkout, or ./platform reset."
              .formatted(data(), found, bundled));
    }
  }

  /**
   * Removes the lock of a server that is gone when its process id now belongs to someone else, as
   * happens after a restart of a container; PostgreSQL would refuse to start.
   */
  private void forgetDeadServer() throws IOException {
    Path lock = data().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    boolean isServer =
        processIn(lock)
            .flatMap(ProcessHandle::of)
            .flatMap(process -> process.info().command())
            .map(command -> command.endsWith("postgres"))
            .orElse(false);
    if (!isServer) {
      Files.delete(lock);
    }
  }

  /** The process id in a server's lock, which is empty when the disk was full or power was cut. */
  private static Optional<Long> processIn(Path lock) throws IOException {
    String first = Files.readString(lock).lines().findFirst().orElse("").strip();
    return first.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
  }
}
