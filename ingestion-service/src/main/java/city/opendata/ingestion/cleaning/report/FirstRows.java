package city.opendata.ingestion.cleaning.report;

import java.util.function.IntConsumer;

/** The first rows of a block to which something happened. */
final class FirstRows {

  private final int[] rows = new int[Examples.OF_EACH];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int row) {
    if (size < rows.length) {
      rows[size++] = row;
    }
  }

  void forEach(IntConsumer taker) {
    for (int i = 0; i < size; i++) {
      taker.accept(rows[i]);
    }
  }
}
