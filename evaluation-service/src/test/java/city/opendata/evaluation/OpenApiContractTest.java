package city.opendata.evaluation;

import city.opendata.kit.testing.OpenApiContract;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class OpenApiContractTest {

  @Test
  void theCommittedDocumentIsWhatTheServiceGenerates() throws IOException {
    OpenApiContract.assertCommitted("evaluation-service");
  }
}
