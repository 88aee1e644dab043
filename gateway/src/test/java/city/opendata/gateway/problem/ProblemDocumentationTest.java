package city.opendata.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway has no problems of its own: its types are among those that everyone may meet. */
class ProblemDocumentationTest {

  @ParameterizedTest
  @EnumSource
  void everyProblemIsExplained(GatewayProblem problem) throws IOException {
    String documentation = Files.readString(ProjectFolder.find().root().resolve("docs/errors.md"));
    int everywhere = documentation.indexOf("## Everywhere");
    String slug = problem.type().substring("urn:open-data:problem:".length());

    assertThat(documentation.substring(everywhere, documentation.indexOf("\n## ", everywhere)))
        .contains("| `%s` | %d |".formatted(slug, problem.status()));
  }
}
