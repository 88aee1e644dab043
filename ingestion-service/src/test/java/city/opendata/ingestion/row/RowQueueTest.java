package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.opendata.kit.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RowQueueTest {

  private static final long ENOUGH_BYTES = 1_000_000;

  @Test
  void takesAllThatWaitInTheirOrder() throws InterruptedException {
    RowQueue queue = new RowQueue(10, ENOUGH_BYTES);
    QueuedPush first = Pushes.queued("1");
    QueuedPush second = Pushes.queued("2");
    queue.offer(first);
    queue.offer(second);

    assertThat(queue.take()).containsExactly(first, second);
  }

  @Test
  void refusesWhatItHasNoRoomFor() throws InterruptedException {
    RowQueue queue = new RowQueue(2, ENOUGH_BYTES);
    assertThat(queue.offer(Pushes.queued("1"))).isTrue();
    assertThat(queue.offer(Pushes.queued("2"))).isTrue();

    assertThat(queue.offer(Pushes.queued("3"))).isFalse();

    queue.take();
    assertThat(queue.offer(Pushes.queued("3"))).isTrue();
  }

  @Test
  void countsBytesAndLetsOneLargePushThrough() throws InterruptedException {
    RowQueue queue = new RowQueue(10, 5);
    assertThat(queue.offer(Pushes.queued("longer than that"))).isTrue();
    assertThat(queue.offer(Pushes.queued("1"))).isFalse();

    queue.take();
    assertThat(queue.offer(Pushes.queued("1"))).isTrue();
  }

  @Test
  void aPushWhoseCallerHasLeftIsNotTaken() throws InterruptedException {
    RowQueue queue = new RowQueue(10, ENOUGH_BYTES);
    QueuedPush abandoned = Pushes.queued("1");
    QueuedPush waiting = Pushes.queued("2");
    queue.offer(abandoned);
    queue.offer(waiting);

    assertThatThrownBy(() -> abandoned.await(Duration.ofMillis(1)))
        .hasRootCauseInstanceOf(ProblemException.class);

    assertThat(queue.take()).containsExactly(waiting);
  }

  @Test
  void whatIsInItCanBeTakenAfterItIsClosed() throws InterruptedException {
    RowQueue queue = new RowQueue(10, ENOUGH_BYTES);
    queue.offer(Pushes.queued("1"));
    queue.close();

    assertThat(queue.offer(Pushes.queued("2"))).isFalse();
    assertThat(queue.take()).hasSize(1);
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void aWriterThatWaitsWakesUpWhenAPushComes() {
    RowQueue queue = new RowQueue(10, ENOUGH_BYTES);
    CompletableFuture<List<QueuedPush>> taken =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return queue.take();
              } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
              }
            });

    queue.offer(Pushes.queued("1"));

    await().atMost(Duration.ofSeconds(10)).until(taken::isDone);
    assertThat(taken.join()).hasSize(1);
  }
}
