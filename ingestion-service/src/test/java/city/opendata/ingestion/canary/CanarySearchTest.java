package city.opendata.ingestion.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.FreeTextMask;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CanarySearchTest {

  private final List<Canary> canaries = Canaries.all();
  private final CanarySearch search = new CanarySearch(canaries);

  @Test
  void thereAreTenThousandAndNoTwoAreTheSame() {
    assertThat(canaries.stream().map(Canary::value).distinct()).hasSize(Canaries.COUNT);
  }

  @Test
  void findsEachRawInBase64AndPercentEncoded() {
    for (Canary canary : canaries.subList(0, 500)) {
      for (String before : List.of("", "a", "ab", "abc")) {
        String text = before + canary.value() + "z";
        String base64 = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));

        assertThat(search.find(text)).as(text).containsKey(canary.kind());
        assertThat(search.find("{\"cursor\": \"" + base64 + "\"}"))
            .as(base64)
            .containsKey(canary.kind());
      }
      assertThat(search.find("?q=" + URLEncoder.encode(canary.value(), UTF_8)))
          .containsKey(canary.kind());
      String hex = HexFormat.of().formatHex(canary.sentence().getBytes(UTF_8));
      assertThat(search.find("\\x" + hex)).containsKey(canary.kind());
      assertThat(search.find(canary.wide())).containsKey(canary.kind());
    }
  }

  @Test
  void findsNothingElse() {
    assertThat(search.find("现场核查合格 32020519020202008X 13812345678 [mobile] 2026-11-25")).isEmpty();
    assertThat(search.find("")).isEmpty();
  }

  @Test
  void everyOneIsMaskedInsideItsSentenceInHalfAndFullWidth() {
    FreeTextScan scan = FreeTextScan.by(DetectionRules.load(), LocalDate.of(2026, 11, 25));
    String masked =
        canaries.stream()
            .flatMap(canary -> List.of(canary.sentence(), canary.wide()).stream())
            .map(sentence -> mask(scan, sentence))
            .collect(Collectors.joining("\n"));

    assertThat(search.find(masked)).isEqualTo(Map.of());
    assertThat(masked).doesNotContain("１");
  }

  private static String mask(FreeTextScan scan, String sentence) {
    byte[] bytes = sentence.getBytes(UTF_8);
    Hits hits = new Hits();
    scan.scan(bytes, 0, bytes.length, hits);
    TextBuffer into = new TextBuffer(64);
    new FreeTextMask().append(bytes, 0, bytes.length, hits, into);
    return into.toString();
  }
}
