package city.opendata.catalog.error;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTextsTest {

  @ParameterizedTest
  @EnumSource(CatalogProblem.class)
  void everyProblemHasTitleAndDetailInBothLanguages(CatalogProblem problem) {
    Texts texts = Texts.beside(CatalogProblem.class, "problems");
    for (Language language : Language.values()) {
      assertThat(texts.find(language, problem.slug() + ".title")).isNotBlank();
      assertThat(texts.find(language, problem.slug() + ".detail", "a", "b", "c"))
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(load("problems_zh.properties").keySet())
        .isEqualTo(load("problems_en.properties").keySet());
    assertThat(load("/ValidationMessages_zh_CN.properties").keySet())
        .isEqualTo(load("/ValidationMessages_en.properties").keySet());
  }

  private static Properties load(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(CatalogProblem.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
