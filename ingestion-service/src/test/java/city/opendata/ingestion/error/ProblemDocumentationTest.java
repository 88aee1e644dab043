package city.opendata.ingestion.error;

import city.opendata.kit.testing.ProblemDocumentation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemDocumentationTest {

  @Test
  void everyProblemIsExplained() throws IOException {
    ProblemDocumentation.assertComplete(IngestionProblem.values());
  }

  @Test
  void everyReasonThatHasATextIsExplained() throws IOException {
    ProblemDocumentation.assertReasons(
        "Why a batch is rejected", reasons("rejections_zh.properties"));
    ProblemDocumentation.assertReasons(
        "Why a row is in quarantine", reasons("cells_zh.properties"));
  }

  private static Set<String> reasons(String texts) throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
        Objects.requireNonNull(RejectionTexts.class.getResourceAsStream(texts))) {
      properties.load(file);
    }
    return properties.stringPropertyNames();
  }
}
