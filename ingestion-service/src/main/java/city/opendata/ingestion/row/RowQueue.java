package city.opendata.ingestion.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Pushes that wait for a writer. It is bounded, so that a slow disk slows the callers down and
 * never fills the memory. For any thread.
 */
final class RowQueue {

  /** What one transaction writes at most; the rest waits for the next. */
  private static final int MOST_AT_ONCE = 1_000;

  private static final long MOST_BYTES_AT_ONCE = 4L << 20;

  private final int capacity;
  private final long capacityBytes;
  private final Deque<QueuedPush> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

  RowQueue(int capacity, long capacityBytes) {
    this.capacity = capacity;
    this.capacityBytes = capacityBytes;
  }

  /** Adds a push; false when the queue is full or closed. */
  synchronized boolean offer(QueuedPush push) {
    long more = size(push);
    boolean fits =
        waiting.size() < capacity && (bytes + more <= capacityBytes || waiting.isEmpty());
    if (closed || !fits) {
      return false;
    }
    waiting.add(push);
    bytes += more;
    notify();
    return true;
  }

  /**
   * Waits for pushes and takes those that are there, the first ones first, for one transaction.
   * Empty only when the queue is closed and nothing is left in it.
   */
  synchronized List<QueuedPush> take() throws InterruptedException {
    List<QueuedPush> taken = new ArrayList<>();
    while (taken.isEmpty()) {
      while (waiting.isEmpty() && !closed) {
        wait();
      }
      if (waiting.isEmpty()) {
        return taken;
      }
      drain(taken);
    }
    return taken;
  }

  private void drain(List<QueuedPush> taken) {
    long takenBytes = 0;
    while (!waiting.isEmpty() && taken.size() < MOST_AT_ONCE) {
      long more = size(waiting.element());
      if (takenBytes > 0 && takenBytes + more > MOST_BYTES_AT_ONCE) {
        return;
      }
      QueuedPush push = waiting.remove();
      bytes -= more;
      if (push.take()) {
        taken.add(push);
        takenBytes += more;
      }
    }
  }

  /** Takes no more pushes; what is in it can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private static long size(QueuedPush push) {
    return push.push().lines().csv().length;
  }
}
