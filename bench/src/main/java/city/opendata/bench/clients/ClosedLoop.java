package city.opendata.bench.clients;

import city.opendata.bench.pairs.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Some clients for a while, each sending its next row when the last one is answered. */
public final class ClosedLoop implements Side {

  private final RowSenders senders;
  private final int clients;
  private final Duration duration;
  private final AtomicLong lastId = new AtomicLong();

  public ClosedLoop(RowSenders senders, int clients, Duration duration) {
    this.senders = senders;
    this.clients = clients;
    this.duration = duration;
  }

  @Override
  public double rowsPerSecond() throws Exception {
    List<RowSender> open = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        open.add(senders.open());
      }
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Long>> counts =
          open.stream().map(one -> threads.submit(() -> sendAfter(start, one))).toList();
      long began = System.nanoTime();
      start.countDown();
      long sent = 0;
      for (Future<Long> count : counts) {
        sent += count.get();
      }
      return sent / ((System.nanoTime() - began) / 1e9);
    } finally {
      for (RowSender one : open) {
        one.close();
      }
    }
  }

  private long sendAfter(CountDownLatch start, RowSender sender) throws Exception {
    start.await();
    long began = System.nanoTime();
    long sent = 0;
    while (System.nanoTime() - began < duration.toNanos()) {
      sender.send(lastId.incrementAndGet());
      sent++;
    }
    return sent;
  }
}
