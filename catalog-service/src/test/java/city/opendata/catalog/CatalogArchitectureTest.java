package city.opendata.catalog;

import city.opendata.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class CatalogArchitectureTest {

  @Test
  void theHouseRulesAreKept() {
    ArchitectureRules.check("city.opendata.catalog");
  }
}
