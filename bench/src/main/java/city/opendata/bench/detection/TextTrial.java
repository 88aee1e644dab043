package city.opendata.bench.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.bench.detection.TextCase.Span;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.Hits;
import java.time.LocalDate;
import java.util.List;

/** Runs the scan of free text over labelled texts: a place counts when all of it is covered. */
final class TextTrial {

  private final FreeTextScan scan;
  private final Hits hits = new Hits();

  TextTrial(LocalDate today) {
    scan = FreeTextScan.by(DetectionRules.load(), today);
  }

  Scores run(List<TextCase> cases) {
    Scores scores = new Scores();
    for (TextCase one : cases) {
      hits.clear();
      scan.scan(one.text(), 0, one.text().length, hits);
      scores.addCase();
      one.spans().forEach(span -> countSpan(one, span, scores));
      for (int hit = 0; hit < hits.size(); hit++) {
        countHit(one, hit, scores);
      }
    }
    return scores;
  }

  private void countSpan(TextCase one, Span span, Scores scores) {
    for (int hit = 0; hit < hits.size(); hit++) {
      if (hits.kind(hit) == span.kind()
          && hits.start(hit) <= span.start()
          && hits.end(hit) >= span.end()) {
        scores.of(span.kind()).addRight();
        return;
      }
    }
    scores.of(span.kind()).addMissed();
    scores.addFault("%s missed in: %s".formatted(span.kind(), text(one)));
  }

  private void countHit(TextCase one, int hit, Scores scores) {
    boolean expected =
        one.spans().stream()
            .anyMatch(
                span ->
                    span.kind() == hits.kind(hit)
                        && hits.start(hit) < span.end()
                        && hits.end(hit) > span.start());
    if (!expected) {
      scores.of(hits.kind(hit)).addWrong();
      scores.addFault("%s found in: %s".formatted(hits.kind(hit), text(one)));
    }
  }

  private static String text(TextCase one) {
    return new String(one.text(), UTF_8);
  }
}
