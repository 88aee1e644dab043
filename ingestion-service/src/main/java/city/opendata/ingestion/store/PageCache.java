package city.opendata.ingestion.store;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What the system keeps in memory of a file. Only 64-bit Linux is told what to let go
 * (POSIX.1-2017, {@code posix_fadvise}); elsewhere, and where the JVM may not call the C library,
 * the system finds out by itself.
 */
final class PageCache implements AutoCloseable {

  private static final int NO_FILE = -1;
  private static final @Nullable Functions FUNCTIONS = Functions.find();

  private int file;

  /** The memory of a file that exists. */
  PageCache(Path path) {
    file = FUNCTIONS == null ? NO_FILE : FUNCTIONS.open(path);
  }

  /**
   * Lets go of whole pages of a part of the file; what is not on the disk yet stays.
   *
   * @return whether the system took it
   */
  boolean letGo(long from, long length) {
    return FUNCTIONS != null && file != NO_FILE && FUNCTIONS.letGo(file, from, length);
  }

  @Override
  public void close() {
    if (FUNCTIONS != null && file != NO_FILE) {
      FUNCTIONS.close(file);
      // Its number may soon be another file's
      file = NO_FILE;
    }
  }

  /** Functions of the C library that the JDK does not call. */
  private record Functions(MethodHandle open, MethodHandle advise, MethodHandle close) {

    private static final int READ_ONLY = 0;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int DO_NOT_NEED = 4;

    static @Nullable Functions find() {
      boolean isLinux = System.getProperty("os.name", "").equals("Linux");
      if (!isLinux || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
        return null;
      }
      try {
        return link();
      } catch (IllegalCallerException | NoSuchElementException | UnsupportedOperationException no) {
        return null;
      }
    }

    private static Functions link() {
      ValueLayout.OfInt integer = ValueLayout.JAVA_INT;
      ValueLayout.OfLong offset = ValueLayout.JAVA_LONG;
      Linker linker = Linker.nativeLinker();
      SymbolLookup library = linker.defaultLookup();
      return new Functions(
          linker.downcallHandle(
              library.findOrThrow("open"),
              FunctionDescriptor.of(integer, ValueLayout.ADDRESS, integer),
              Linker.Option.firstVariadicArg(2)),
          linker.downcallHandle(
              library.findOrThrow("posix_fadvise"),
              FunctionDescriptor.of(integer, integer, offset, offset, integer)),
          linker.downcallHandle(
              library.findOrThrow("close"), FunctionDescriptor.of(integer, integer)));
    }

    /** A file descriptor, or -1. */
    int open(Path path) {
      try (Arena arena = Arena.ofConfined()) {
        return (int)
            open.invokeExact(arena.allocateFrom(path.toString()), READ_ONLY | CLOSE_ON_EXEC);
      } catch (Throwable undeclared) {
        throw new IllegalStateException(undeclared);
      }
    }

    boolean letGo(int file, long from, long length) {
      try {
        return (int) advise.invokeExact(file, from, length, DO_NOT_NEED) == 0;
      } catch (Throwable undeclared) {
        throw new IllegalStateException(undeclared);
      }
    }

    void close(int file) {
      try {
        var unused = (int) close.invokeExact(file);
      } catch (Throwable undeclared) {
        throw new IllegalStateException(undeclared);
      }
    }
  }
}
