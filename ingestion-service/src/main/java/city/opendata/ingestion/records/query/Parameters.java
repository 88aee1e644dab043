package city.opendata.ingestion.records.query;

import city.opendata.kit.text.ShownName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, bounded, in an order that does not depend on the caller. */
final class Parameters {

  /** Longest name or value, in characters. */
  static final int LONGEST = 4_096;

  private final Map<String, List<String>> values;

  Parameters(Map<String, List<String>> values) {
    this.values = new TreeMap<>(values);
    each(
        (name, value) -> {
          if (name.length() > LONGEST || value.length() > LONGEST) {
            throw new QueryError(QueryErrorCode.PARAMETER_TOO_LONG, ShownName.of(name), LONGEST);
          }
          if (Characters.unfit(name) || Characters.unfit(value)) {
            throw new QueryError(QueryErrorCode.BAD_CHARACTER, ShownName.of(name));
          }
        });
  }

  void each(BiConsumer<String, String> consumer) {
    values.forEach((name, list) -> list.forEach(value -> consumer.accept(name, value)));
  }

  @Nullable String single(String name) {
    List<String> list = values.getOrDefault(name, List.of());
    if (list.size() > 1) {
      throw new QueryError(QueryErrorCode.REPEATED_PARAMETER, name);
    }
    return list.isEmpty() ? null : list.getFirst();
  }

  void refuse(String... names) {
    for (String name : names) {
      if (values.containsKey(name)) {
        throw new QueryError(QueryErrorCode.NOT_IN_EXPORT, name);
      }
    }
  }
}
