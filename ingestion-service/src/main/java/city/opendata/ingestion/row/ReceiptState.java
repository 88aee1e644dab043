package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchState;

/** How far rows have come. */
public enum ReceiptState {
  /** Kept; they become part of a batch soon. */
  WAITING,
  /** Part of a batch that waits for a worker. */
  RECEIVED,
  /** A worker has the batch. */
  PROCESSING,
  /** The batch was released; rows that are named as quarantined were not. */
  RELEASED,
  /** The batch waits for a reviewer. */
  HELD,
  /** Nothing of the batch was released. */
  REJECTED;

  static ReceiptState of(BatchState batch) {
    return switch (batch) {
      case RECEIVED -> RECEIVED;
      case PROCESSING -> PROCESSING;
      case RELEASED -> RELEASED;
      case HELD -> HELD;
      case REJECTED -> REJECTED;
      case CHECKED -> throw new IllegalStateException("Rows are never checked only");
    };
  }
}
