package city.opendata.ingestion.quarantine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a quarantined row is on its way out. */
enum RowState {
  /** Waits for somebody to correct it. */
  OPEN,
  /** Waits for a replay. */
  CORRECTED,
  /** A replay has it that is not finished. */
  REPLAYING,
  /** A replay has released it. */
  RESOLVED;

  static Optional<RowState> named(@Nullable String name) {
    return Arrays.stream(values()).filter(state -> state.name().equals(name)).findAny();
  }

  static String all() {
    return Arrays.stream(values()).map(RowState::name).collect(Collectors.joining(", "));
  }

  /** Whether it may be corrected, for the first time or once more. */
  boolean isCorrectable() {
    return this == OPEN || this == CORRECTED;
  }
}
