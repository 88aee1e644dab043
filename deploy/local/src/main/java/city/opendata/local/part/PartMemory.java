package city.opendata.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Memory that a process and its descendants hold. Pages that several of them share, as PostgreSQL's
 * do, are counted once where the system tells (Linux's proportional set size).
 */
public record PartMemory(int processes, long bytes) {

  private static final long KIBI = 1024;

  /** Everything that is in memory for a process. */
  private static final String WHOLE = "Rss:";

  /** The same, but a page that several processes have counts for each only its part. */
  private static final String SHARE = "Pss:";

  /** Measures the process and its descendants; those that are gone count nothing. */
  public static PartMemory of(long pid) {
    List<Long> pids = new ArrayList<>();
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              pids.add(pid);
              try (Stream<ProcessHandle> descendants = process.descendants()) {
                descendants.map(ProcessHandle::pid).forEach(pids::add);
              }
            });
    String figure = pids.size() == 1 ? WHOLE : SHARE;
    long bytes = pids.stream().mapToLong(one -> resident(one, figure)).sum();
    return new PartMemory(pids.size(), bytes);
  }

  /** Measures one process without its descendants. */
  public static PartMemory ofOne(long pid) {
    return new PartMemory(1, resident(pid, WHOLE));
  }

  public long mebibytes() {
    return bytes / KIBI / KIBI;
  }

  private static long resident(long pid, String figure) {
    Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try {
      return Files.exists(rollup) ? read(rollup, figure) : fromPs(pid);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static long read(Path rollup, String figure) throws IOException {
    return Files.readAllLines(rollup).stream()
        .filter(line -> line.startsWith(figure))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
        .sum();
  }

  private static long fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(kibibytes.strip()) * KIBI;
  }
}
