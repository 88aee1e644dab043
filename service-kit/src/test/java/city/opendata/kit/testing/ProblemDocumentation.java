package city.opendata.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.ProblemType;
import city.opendata.kit.problem.Texts;
import java.io.IOException;
import java.nio.file.Files;

/** Keeps {@code docs/errors.md} and the texts complete. */
public final class ProblemDocumentation {

  private ProblemDocumentation() {}

  /** Fails unless each type is explained in the docs and has its texts in both languages. */
  public static void assertComplete(ProblemType... types) throws IOException {
    String documentation = Files.readString(ProjectFiles.find("docs/errors.md"));
    for (ProblemType type : types) {
      assertThat(documentation)
          .as("docs/errors.md")
          .contains("| `%s` | %d |".formatted(type.slug(), type.status()));
      Texts texts = Texts.beside(type.getClass(), "problems");
      for (Language language : Language.values()) {
        assertThat(texts.find(language, type.slug() + ".title")).as(type.slug()).isNotBlank();
        assertThat(texts.find(language, type.slug() + ".detail")).as(type.slug()).isNotBlank();
      }
    }
  }
}
