package city.opendata.local.launcher;

import city.opendata.local.part.PartMemory;
import city.opendata.local.service.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processes of the platform that runs now, with the memory each holds. */
record Processes(List<Row> rows) {

  /** One part; without a process id when it does not run. */
  record Row(String name, boolean service, Optional<Long> pid, PartMemory memory) {}

  static Processes of(RunFolder runFolder) {
    List<Row> rows = new ArrayList<>();
    for (String part : List.of("postgres", "kafka", "keycloak")) {
      rows.add(row(runFolder, part, false));
    }
    Arrays.stream(Service.values())
        .map(service -> row(runFolder, service.shortName(), true))
        .forEach(rows::add);
    rows.add(row(runFolder, RunFolder.LAUNCHER, false));
    return new Processes(List.copyOf(rows));
  }

  private static Row row(RunFolder runFolder, String name, boolean service) {
    Optional<Long> pid = runFolder.running(name).map(ProcessHandle::pid);
    boolean isLauncher = name.equals(RunFolder.LAUNCHER);
    PartMemory memory =
        pid.map(id -> isLauncher ? PartMemory.ofOne(id) : PartMemory.of(id))
            .orElse(new PartMemory(0, 0));
    return new Row(name, service, pid, memory);
  }

  boolean allRun() {
    return rows.stream().allMatch(row -> row.pid().isPresent());
  }

  long mebibytesOfServices() {
    return rows.stream().filter(Row::service).mapToLong(row -> row.memory().mebibytes()).sum();
  }

  long mebibytes() {
    return rows.stream().mapToLong(row -> row.memory().mebibytes()).sum();
  }
}
