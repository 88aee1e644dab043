package city.opendata.bench.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final Set<Long> sent = ConcurrentHashMap.newKeySet();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void everyClientSendsRowsOfItsOwnAndIsClosed() throws Exception {
    ClosedLoop loop = new ClosedLoop(() -> client(false), 4, SHORT);

    double first = loop.rowsPerSecond();

    assertThat(first).isPositive().isLessThanOrEqualTo(sent.size() / 0.05);
    assertThat(opened).hasValue(4);
    assertThat(closed).hasValue(4);
  }

  @Test
  void aClientThatFailsFailsTheMeasure() {
    ClosedLoop loop = new ClosedLoop(() -> client(true), 2, SHORT);

    assertThatThrownBy(loop::rowsPerSecond).hasRootCauseMessage("no answer");
    assertThat(closed).hasValue(2);
  }

  private RowSender client(boolean broken) {
    opened.incrementAndGet();
    return new RowSender() {
      @Override
      public void send(long id) throws InterruptedException {
        if (broken) {
          throw new IllegalStateException("no answer");
        }
        assertThat(sent.add(id)).isTrue();
        Thread.sleep(1);
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }
}
