package city.opendata.ingestion.cleaning.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows about firms are added up by, so that no sum tells what one of them has.
 *
 * @param value the released field that is added up
 * @param group the released fields that tell cells apart
 * @param contributor the released field that tells firms apart; null when each row is one's own
 */
public record DominanceDemand(String value, List<String> group, @Nullable String contributor) {

  public DominanceDemand {
    group = List.copyOf(group);
    if (group.isEmpty()) {
      throw new IllegalArgumentException("There must be a field to group by");
    }
  }
}
