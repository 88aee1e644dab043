package city.opendata.kit;

import city.opendata.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class NullMarkedTest {

  @Test
  void everyMainPackageIsNullMarked() {
    ArchitectureRules.checkNullMarked("city.opendata.kit");
  }
}
