package city.opendata.evaluation.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EvaluationProblemTest {

  @Test
  void everyTextStandsInBothLanguages() throws IOException {
    assertThat(texts("zh").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
  }

  private static Properties texts(String language) throws IOException {
    String name = "problems_" + language + ".properties";
    try (InputStream resource =
            Objects.requireNonNull(EvaluationProblem.class.getResourceAsStream(name));
        Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    }
  }
}
