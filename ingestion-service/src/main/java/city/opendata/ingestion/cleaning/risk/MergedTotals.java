package city.opendata.ingestion.cleaning.risk;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/** Several cursors as one; totals of the same key are added up. */
final class MergedTotals implements TotalsCursor {

  private final List<TotalsCursor> sources;
  private final PriorityQueue<TotalsCursor> waiting =
      new PriorityQueue<>((a, b) -> Totals.compare(a.current(), 0, b.current(), 0));
  private final long[] current = new long[Totals.LONGS];
  private boolean begun;

  /** Owns the sources, and closes them. */
  MergedTotals(List<TotalsCursor> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public boolean advance() throws IOException {
    if (!begun) {
      begun = true;
      for (TotalsCursor source : sources) {
        enqueue(source);
      }
    }
    TotalsCursor least = waiting.poll();
    if (least == null) {
      return false;
    }
    System.arraycopy(least.current(), 0, current, 0, Totals.LONGS);
    enqueue(least);
    TotalsCursor next = waiting.peek();
    while (next != null && Totals.compare(next.current(), 0, current, 0) == 0) {
      waiting.remove();
      current[Totals.COUNT] += next.current()[Totals.COUNT];
      current[Totals.SUM] = Math.addExact(current[Totals.SUM], next.current()[Totals.SUM]);
      enqueue(next);
      next = waiting.peek();
    }
    return true;
  }

  private void enqueue(TotalsCursor source) throws IOException {
    if (source.advance()) {
      waiting.add(source);
    }
  }

  @Override
  public long[] current() {
    return current;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (TotalsCursor source : sources) {
      try {
        source.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
