package city.opendata.bench.detection;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.util.List;

/**
 * A labelled text.
 *
 * @param text as UTF-8
 */
record TextCase(byte[] text, List<Span> spans) {

  TextCase {
    spans = List.copyOf(spans);
  }

  /** A place that must be found; its ends are positions in bytes. */
  record Span(SensitiveKind kind, int start, int end) {}
}
