package city.opendata.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import city.opendata.kit.testing.ArchitectureRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String BASE = "city.opendata.evaluation";

  @Test
  void theHouseRulesAreKept() {
    ArchitectureRules.check(BASE);
  }

  @Test
  void scoringIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".scoring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..")
        .because("scores are tested in milliseconds and need no framework")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE));
  }
}
