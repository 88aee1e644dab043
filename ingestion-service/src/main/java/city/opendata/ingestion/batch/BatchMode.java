package city.opendata.ingestion.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a batch does to the rows that are there. */
public enum BatchMode {
  /** Its rows take the place of all others. */
  @JsonProperty("replace")
  REPLACE("replace");

  private final String wireName;

  BatchMode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in URLs and events. */
  public String wireName() {
    return wireName;
  }

  static Optional<BatchMode> named(@Nullable String name) {
    return Arrays.stream(values()).filter(mode -> mode.wireName.equals(name)).findAny();
  }

  static String all() {
    return Arrays.stream(values()).map(BatchMode::wireName).collect(Collectors.joining(", "));
  }
}
