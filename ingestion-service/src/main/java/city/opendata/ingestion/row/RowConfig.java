package city.opendata.ingestion.row;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Pushes of rows without a file. */
@ConfigMapping(prefix = "opendata.rows")
public interface RowConfig {

  /** Largest body, at most 1M: no row in it can then be too long for a file. */
  @WithDefault("1M")
  MemorySize largestBody();

  /** Most rows in one push. */
  @WithDefault("1000")
  @Min(1)
  int mostRows();

  /** Pushes that may wait in memory for the disk; a further one is answered with 503. */
  @WithDefault("10000")
  @Min(1)
  int queueLength();

  /** Bytes of rows that may wait in memory for the disk. */
  @WithDefault("32M")
  MemorySize queueSize();

  /** Transactions that write rows at the same time. */
  @WithDefault("1")
  @Min(1)
  @Max(8)
  int writers();

  /** Shortest time between two batches of a dataset's rows: each batch is a release. */
  @WithDefault("5s")
  Duration interval();

  /** Bytes of rows after which a batch is full and the rest waits for the next. */
  @WithDefault("256M")
  MemorySize largestBatch();

  /** Rows of a dataset that may wait for their batches; further ones are answered with 503. */
  @WithDefault("5000000")
  @Min(1)
  long mostWaiting();

  /**
   * Bytes of rows of all datasets that may wait for their batches; further ones are answered with
   * 503. They are in the database, which must have room for them.
   */
  @WithDefault("4G")
  MemorySize largestWaiting();

  /** How long receipts and idempotency keys are known once their rows are in a batch. */
  @WithDefault("30d")
  Duration keepReceipts();
}
