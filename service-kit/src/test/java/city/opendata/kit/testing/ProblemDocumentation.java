package city.opendata.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.ProblemType;
import city.opendata.kit.problem.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps {@code docs/errors.md} and the texts complete, and free of what is no more. */
public final class ProblemDocumentation {

  private ProblemDocumentation() {}

  /**
   * Fails unless these types are those that one table of the docs explains, and each has its texts
   * in both languages.
   */
  public static void assertComplete(ProblemType... types) throws IOException {
    Set<String> rows =
        Arrays.stream(types)
            .map(type -> "`%s` | %d".formatted(type.slug(), type.status()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ErrorTables.read().nearest(rows)).as("docs/errors.md").isEqualTo(rows);
    for (ProblemType type : types) {
      Texts texts = Texts.beside(type.getClass(), "problems");
      for (Language language : Language.values()) {
        assertThat(texts.find(language, type.slug() + ".title")).as(type.slug()).isNotBlank();
        assertThat(texts.find(language, type.slug() + ".detail")).as(type.slug()).isNotBlank();
      }
    }
  }

  /** Fails unless these reasons are those that the table under this heading explains. */
  public static void assertReasons(String heading, Collection<String> reasons) throws IOException {
    assertThat(ErrorTables.read().under(heading))
        .as("docs/errors.md, %s", heading)
        .containsExactlyInAnyOrderElementsOf(
            reasons.stream().map(reason -> "`" + reason + "`").toList());
  }
}
