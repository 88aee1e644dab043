package city.opendata.bench.detection;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled column.
 *
 * @param kind what it holds, or null for nothing sensitive
 */
record ColumnCase(@Nullable SensitiveKind kind, String header, List<String> values) {

  ColumnCase {
    values = List.copyOf(values);
  }
}
