package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes texts with each hit replaced by its kind in brackets, as in [citizen-id], and counts the
 * hits: one for each column and thread.
 *
 * <p>Nothing of a hit stays. The first six and last four places of an ID number leave some thirty
 * birthdays when the year is known, so the customary asterisks are no mask for data that is open to
 * all.
 */
public final class FreeTextMask {

  private static final byte[][] LABELS =
      Arrays.stream(SensitiveKind.values())
          .map(kind -> ("[" + kind.wireName() + "]").getBytes(UTF_8))
          .toArray(byte[][]::new);

  private final long[] counts = new long[LABELS.length];

  /** What stands for masked places. */
  static Stream<byte[]> labels() {
    return Arrays.stream(LABELS);
  }

  /** Appends a slice, which may be the buffer's own, with its hits replaced. */
  public void append(byte[] text, int start, int end, Hits hits, TextBuffer into) {
    int from = start;
    for (int i = 0; i < hits.size(); i++) {
      int kind = hits.kind(i).ordinal();
      into.append(text, from, hits.start(i));
      into.append(LABELS[kind], 0, LABELS[kind].length);
      from = hits.end(i);
      counts[kind]++;
    }
    into.append(text, from, end);
  }

  /** Appends what stands for a text of which nothing may stay. */
  public void appendAll(SensitiveKind kind, TextBuffer into) {
    byte[] label = LABELS[kind.ordinal()];
    into.append(label, 0, label.length);
    counts[kind.ordinal()]++;
  }

  /** Adds what another one counted. */
  public void add(FreeTextMask other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** How many hits of each kind there were. */
  public Map<SensitiveKind, Long> counts() {
    Map<SensitiveKind, Long> byKind = new EnumMap<>(SensitiveKind.class);
    for (SensitiveKind kind : SensitiveKind.values()) {
      if (counts[kind.ordinal()] > 0) {
        byKind.put(kind, counts[kind.ordinal()]);
      }
    }
    return Collections.unmodifiableMap(byKind);
  }
}
