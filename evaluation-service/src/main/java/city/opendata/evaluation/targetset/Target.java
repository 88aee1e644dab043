package city.opendata.evaluation.targetset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One unit's target.
 *
 * @param target null when the unit has none, which is not a target of 0
 */
@Embeddable
public record Target(
    @Column(name = "sequence") int sequence,
    @Column(name = "unit") String unit,
    @Column(name = "name_zh") String nameZh,
    @Column(name = "kind") String kind,
    @Column(name = "target") @Nullable Integer target) {}
