package city.opendata.ingestion.cleaning.mask;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the bands between bounds are called. */
final class BandLabels {

  private BandLabels() {}

  /**
   * Intervals that hold their lower bound, as GB/T 3102.11 writes them, with an open band at each
   * end. None begins as a formula does, whatever the sign.
   */
  static String[] of(List<BigDecimal> bounds) {
    String[] labels = new String[bounds.size() + 1];
    labels[0] = "<" + bounds.getFirst().toPlainString();
    for (int i = 1; i < bounds.size(); i++) {
      labels[i] =
          "[%s,%s)".formatted(bounds.get(i - 1).toPlainString(), bounds.get(i).toPlainString());
    }
    labels[bounds.size()] = ">=" + bounds.getLast().toPlainString();
    return labels;
  }

  static byte[][] bytes(String[] labels) {
    return Arrays.stream(labels)
        .map(label -> label.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }
}
