package city.opendata.evaluation.error;

import city.opendata.kit.testing.ProblemDocumentation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemDocumentationTest {

  @Test
  void everyProblemIsExplained() throws IOException {
    ProblemDocumentation.assertComplete(EvaluationProblem.values());
  }
}
