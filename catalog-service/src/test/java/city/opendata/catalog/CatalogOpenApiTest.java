package city.opendata.catalog;

import city.opendata.kit.testing.OpenApiContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@CatalogTest
class CatalogOpenApiTest {

  @Test
  void theCommittedDocumentIsTheGeneratedOne() throws IOException {
    OpenApiContract.assertCommitted("catalog-service");
  }
}
