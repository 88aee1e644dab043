package city.opendata.evaluation.targetset;

import java.util.List;

/** A revision of a year's targets as other features see it. */
public record FrozenTargets(
    int year, int revision, TargetKind kind, String contentHash, List<Target> targets) {

  public FrozenTargets {
    targets = List.copyOf(targets);
  }

  static FrozenTargets from(TargetSet set) {
    return new FrozenTargets(set.year, set.revision, set.kind, set.contentHash, set.targets);
  }
}
