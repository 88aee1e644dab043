package city.opendata.local.disk;

import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Work that only one process and one thread of this machine may do at a time. */
public final class FileLock {

  private static final Map<Path, Object> WITHIN_THIS_JVM = new ConcurrentHashMap<>();

  private FileLock() {}

  /** Work that may fail on files. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Runs the work while holding the lock file; the system frees it when the process dies. */
  public static void during(Path lockFile, Work work) {
    // A file lock belongs to the whole JVM, so its threads need one more.
    synchronized (WITHIN_THIS_JVM.computeIfAbsent(lockFile, path -> new Object())) {
      try {
        Files.createDirectories(lockFile.getParent());
        try (FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            java.nio.channels.FileLock lock = channel.lock()) {
          assert lock.isValid();
          work.run();
        }
      } catch (IOException e) {
        throw new PlatformException(e.getMessage() + " (while holding " + lockFile + ")", e);
      }
    }
  }
}
