package city.opendata.evaluation.run;

import city.opendata.evaluation.scheme.Group;
import city.opendata.evaluation.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was when the run was made, with its score.
 *
 * @param target null when it has none
 * @param rank within its group; null when nothing was measured
 */
record UnitResult(
    String unit,
    int sequence,
    Group group,
    String nameZh,
    String nameEn,
    String kind,
    @Nullable Integer target,
    UnitScore score,
    @Nullable Integer rank) {}
