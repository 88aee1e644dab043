package city.opendata.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs calls at the same moment. */
public final class Concurrently {

  private Concurrently() {}

  /** The answers, in the order of the calls. */
  public static <T> List<T> run(List<Callable<T>> calls) throws InterruptedException {
    try (ExecutorService executor = Executors.newFixedThreadPool(calls.size())) {
      return executor.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
