package city.opendata.bench.data;

import java.util.Map;
import java.util.Set;

/**
 * What a file holds.
 *
 * @param rows without the header
 * @param damaged how many rows have which damage
 */
public record Written(long rows, long bytes, Map<Damage, Long> damaged) {

  public Written {
    damaged = Map.copyOf(damaged);
  }

  /** How many rows have one of these damages. */
  public long damaged(Set<Damage> damages) {
    return damages.stream().mapToLong(one -> damaged.getOrDefault(one, 0L)).sum();
  }
}
