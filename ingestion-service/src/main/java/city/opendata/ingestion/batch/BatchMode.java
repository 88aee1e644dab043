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
  REPLACE("replace"),
  /** Its rows come to those that are there. */
  @JsonProperty("append")
  APPEND("append"),
  /** Its rows take the place of those with the same primary key, or come to them. */
  @JsonProperty("upsert")
  UPSERT("upsert"),
  /** The rows whose primary keys it lists go. */
  @JsonProperty("delete")
  DELETE("delete");

  private final String wireName;

  BatchMode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in URLs and events. */
  public String wireName() {
    return wireName;
  }

  /** Whether it finds the rows that it changes by the primary key. */
  public boolean goesByKey() {
    return this == UPSERT || this == DELETE;
  }

  /** How corrected rows of such a batch come in later: the others are there already. */
  public BatchMode ofReplay() {
    return this == REPLACE ? APPEND : this;
  }

  /** The mode of this name. */
  public static Optional<BatchMode> named(@Nullable String name) {
    return Arrays.stream(values()).filter(mode -> mode.wireName.equals(name)).findAny();
  }

  static String all() {
    return Arrays.stream(values()).map(BatchMode::wireName).collect(Collectors.joining(", "));
  }
}
