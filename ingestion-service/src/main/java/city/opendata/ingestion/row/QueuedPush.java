package city.opendata.ingestion.row;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A push on its way to the disk, and the caller who waits for it. */
final class QueuedPush {

  private final RowPush push;
  private final CompletableFuture<RowAnswer> answer = new CompletableFuture<>();
  private final AtomicBoolean decided = new AtomicBoolean();

  QueuedPush(RowPush push) {
    this.push = push;
  }

  RowPush push() {
    return push;
  }

  /** A writer takes the push, unless its caller has given up. */
  boolean take() {
    return decided.compareAndSet(false, true);
  }

  void answer(RowAnswer given) {
    answer.complete(given);
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }

  /**
   * Waits for the answer. Empty when the time is over: the rows were not written and never will be,
   * unless a writer had them already, whom the caller cannot know to have finished.
   */
  Optional<RowAnswer> await(Duration patience) {
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      decided.compareAndSet(false, true);
      return Optional.ofNullable(answer.getNow(null));
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Rows could not be written", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were written", stopped);
    }
  }
}
