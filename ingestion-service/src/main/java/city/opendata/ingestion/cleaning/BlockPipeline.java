package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves a file's blocks through the engine: they are read one after the other, split and cleaned
 * side by side, and delivered in file order. Each thread has one block and takes it all the way, so
 * memory is bounded by the number of threads.
 */
final class BlockPipeline {

  private final RowSource source;
  private final BlockSink sink;
  private final BlockDelivery delivery;
  private final Supplier<BlockCleaner> cleaners;
  private final int threads;
  private final Turns turns = new Turns();
  private final List<BlockCleaner> helping = new ArrayList<>();
  private final List<Thread> helpers = new ArrayList<>();
  private long taken;
  private boolean ended;

  BlockPipeline(
      RowSource source,
      BlockSink sink,
      BlockDelivery delivery,
      Supplier<BlockCleaner> cleaners,
      int threads) {
    this.source = source;
    this.sink = sink;
    this.delivery = delivery;
    this.cleaners = cleaners;
    this.threads = threads;
  }

  /** Runs to the end; the cleaner then has counted everything. */
  void run(BlockCleaner cleaner) throws IOException {
    work(cleaner);
    joinHelpers();
    Throwable failure = turns.failure();
    switch (failure) {
      case null -> helping.forEach(cleaner::add);
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private void work(BlockCleaner cleaner) {
    Piece piece = take(cleaner);
    while (piece != null) {
      Turns.Action action = prepare(cleaner, piece);
      turns.take(piece.number, action);
      piece = complete(cleaner) ? take(cleaner) : null;
    }
  }

  /** False when there is nothing more to do. */
  private boolean complete(BlockCleaner cleaner) {
    if (turns.haveFailed()) {
      return false;
    }
    try {
      sink.complete(cleaner.result());
      return true;
    } catch (IOException | RuntimeException | Error e) {
      turns.fail(e);
      return false;
    }
  }

  /** A block that was read, or failed to be. */
  private record Piece(long number, @Nullable Throwable failure) {}

  private @Nullable Piece take(BlockCleaner cleaner) {
    synchronized (source) {
      if (ended) {
        return null;
      }
      Block block = cleaner.begin();
      Throwable failure = null;
      try {
        ended = !source.read(block);
        if (ended) {
          return null;
        }
      } catch (IOException | RuntimeException | Error e) {
        ended = true;
        failure = e;
      }
      if (block.text().size() >= Block.USUAL_BYTES / 2 && 1 + helpers.size() < threads) {
        startHelper();
      }
      return new Piece(taken++, failure);
    }
  }

  /** Splits and cleans a block; what is left to do waits for its turn. */
  private Turns.Action prepare(BlockCleaner cleaner, Piece piece) {
    Throwable failure = piece.failure;
    if (failure == null) {
      try {
        source.split(cleaner.block());
        Rejection rejection = cleaner.clean(piece.number);
        sink.prepare(cleaner.result());
        return () -> delivery.deliver(cleaner.block(), cleaner.result(), rejection);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }
    Throwable broken = failure;
    return () -> {
      throw broken;
    };
  }

  /** A small file is done before another thread is awake. */
  private void startHelper() {
    BlockCleaner cleaner = cleaners.get();
    helping.add(cleaner);
    helpers.add(Thread.ofPlatform().name("cleaning").daemon().start(() -> work(cleaner)));
  }

  /** Helpers may start helpers, so the list is looked at anew after each. */
  private void joinHelpers() {
    Thread helper = helper(0);
    for (int i = 1; helper != null; i++) {
      join(helper);
      helper = helper(i);
    }
  }

  private @Nullable Thread helper(int index) {
    synchronized (source) {
      return index < helpers.size() ? helpers.get(index) : null;
    }
  }

  private static void join(Thread helper) {
    boolean interrupted = false;
    while (helper.isAlive()) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
