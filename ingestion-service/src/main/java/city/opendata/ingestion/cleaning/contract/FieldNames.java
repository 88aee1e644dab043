package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that a sender means, by its name or by its title. A title that two fields share
 * means neither of them.
 */
public final class FieldNames {

  private final Map<String, Integer> positions = new HashMap<>();

  public FieldNames(Contract contract) {
    List<Field> fields = contract.fields();
    Set<String> ambiguous = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      String title = fields.get(i).title();
      if (title != null && positions.put(Blanks.strip(title), i) != null) {
        ambiguous.add(Blanks.strip(title));
      }
    }
    positions.keySet().removeAll(ambiguous);
    for (int i = 0; i < fields.size(); i++) {
      positions.put(fields.get(i).name(), i);
    }
  }

  /** Where the field stands in the contract; null when there is none of this name. */
  public @Nullable Integer position(String name) {
    return positions.get(name);
  }

  /** Every name that means a field. */
  public Set<String> all() {
    return Set.copyOf(positions.keySet());
  }
}
