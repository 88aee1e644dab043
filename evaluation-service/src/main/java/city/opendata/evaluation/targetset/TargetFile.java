package city.opendata.evaluation.targetset;

import city.opendata.evaluation.targetset.TargetLines.Line;
import city.opendata.evaluation.unit.KnownUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a file of targets: all of it is right, or each error is told with its line. */
final class TargetFile {

  private static final List<String> HEADER = List.of("seq", "name_zh", "target", "kind");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

  private final Map<String, KnownUnit> unitsByName;
  private final Set<String> kinds;
  private final TargetFileErrors errors = new TargetFileErrors();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Target> targets = new ArrayList<>();

  private TargetFile(List<KnownUnit> units) {
    this.unitsByName =
        units.stream()
            .collect(Collectors.toMap(KnownUnit::nameZh, unit -> unit, (first, other) -> first));
    this.kinds = units.stream().map(KnownUnit::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Reads and checks.
   *
   * @param sum what the targets must sum to
   * @param units the units that a row may name
   */
  static List<Target> read(byte[] file, long sum, List<KnownUnit> units) {
    TargetFile target = new TargetFile(units);
    target.check(TargetLines.read(file), sum);
    if (!target.errors.isEmpty()) {
      throw target.errors.refusal();
    }
    return List.copyOf(target.targets);
  }

  static long sum(List<Target> targets) {
    long sum = 0;
    for (Target row : targets) {
      Integer target = row.target();
      sum += target == null ? 0 : target;
    }
    return sum;
  }

  private void check(List<Line> lines, long sum) {
    if (lines.isEmpty() || !lines.getFirst().cells().equals(HEADER)) {
      errors.add("line[1]", "wrong-header", String.join(",", HEADER));
      return;
    }
    if (lines.size() == 1) {
      errors.add("file", "no-rows");
      return;
    }
    for (int row = 1; row < lines.size(); row++) {
      check(lines.get(row), row);
    }
    if (errors.isEmpty() && sum(targets) != sum) {
      errors.add("sum", "wrong-sum", sum(targets));
    }
  }

  private void check(Line line, int expectedSequence) {
    if (line.cells().size() != HEADER.size()) {
      errors.add("line[" + line.number() + "]", "not-csv");
      return;
    }
    checkSequence(line, expectedSequence);
    Integer target = target(line);
    KnownUnit unit = unit(line);
    if (unit != null) {
      targets.add(new Target(expectedSequence, unit.code(), unit.nameZh(), unit.kind(), target));
    }
  }

  private void checkSequence(Line line, int expected) {
    String text = line.cells().get(0);
    if (!COUNT.matcher(text).matches()) {
      errors.add(line.number(), "seq", "not-a-sequence");
    } else if (Integer.parseInt(text) != expected) {
      errors.add(line.number(), "seq", "sequence-gap", expected);
    }
  }

  private @Nullable Integer target(Line line) {
    String text = line.cells().get(2);
    if (text.isEmpty()) {
      return null;
    }
    if (!COUNT.matcher(text).matches()) {
      errors.add(line.number(), "target", "not-a-target");
      return null;
    }
    return Integer.valueOf(text);
  }

  private @Nullable KnownUnit unit(Line line) {
    String name = line.cells().get(1);
    Long before = seen.putIfAbsent(name, line.number());
    if (before != null) {
      errors.add(line.number(), "name_zh", "repeated-unit", before);
      return null;
    }
    KnownUnit unit = unitsByName.get(name);
    if (unit == null) {
      errors.add(line.number(), "name_zh", "unknown-unit");
    }
    checkKind(line, unit);
    return unit;
  }

  private void checkKind(Line line, @Nullable KnownUnit unit) {
    String kind = line.cells().get(3);
    if (unit != null && !unit.kind().equals(kind)) {
      errors.add(line.number(), "kind", "wrong-kind", unit.kind());
    } else if (unit == null && !kinds.contains(kind)) {
      errors.add(line.number(), "kind", "unknown-kind", String.join(", ", kinds));
    }
  }
}
