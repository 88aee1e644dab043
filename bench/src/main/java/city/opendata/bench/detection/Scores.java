package city.opendata.bench.detection;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The scores of a set by kind, and what was wrong in it. */
public final class Scores {

  private final Map<SensitiveKind, Score> byKind = new EnumMap<>(SensitiveKind.class);
  private final List<String> faults = new ArrayList<>();
  private final Score any = new Score();
  private int cases;

  Score of(SensitiveKind kind) {
    return byKind.computeIfAbsent(kind, one -> new Score());
  }

  void addCase() {
    cases++;
  }

  void addFault(String fault) {
    faults.add(fault);
  }

  /** The score of those who ask only whether something is sensitive, of whatever kind. */
  public Score any() {
    return any;
  }

  /** How many columns or texts there were. */
  public int cases() {
    return cases;
  }

  /** The score of each kind that was expected or found. */
  public Map<SensitiveKind, Score> byKind() {
    return Collections.unmodifiableMap(byKind);
  }

  /** What was wrong, to be read by people. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** All kinds together. */
  public Score overall() {
    Score overall = new Score();
    byKind.values().forEach(overall::add);
    return overall;
  }
}
