package city.opendata.ingestion.release;

import city.opendata.ingestion.dataset.OpenType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The least that rows about persons must reach; a contract may demand more and never less. */
@ConfigMapping(prefix = "opendata.risk")
public interface RiskConfig {

  /** Rows of each class of data that everyone may have: a risk of at most 0.05. */
  @WithDefault("20")
  @Min(2)
  @Max(10_000)
  int unconditionalRows();

  /** The same for data that some may have on approval. */
  @WithDefault("5")
  @Min(2)
  @Max(10_000)
  int conditionalRows();

  /** The same for data that is not opened. */
  @WithDefault("3")
  @Min(2)
  @Max(10_000)
  int closedRows();

  /** Different values of each sensitive field in each class. */
  @WithDefault("2")
  @Min(2)
  @Max(10_000)
  int values();

  /** Rows of each class of data that is opened in this way. */
  default int rows(OpenType type) {
    return switch (type) {
      case UNCONDITIONAL -> unconditionalRows();
      case CONDITIONAL -> conditionalRows();
      case NOT_OPEN -> closedRows();
    };
  }
}
