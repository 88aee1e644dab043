package city.opendata.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import city.opendata.kit.testing.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String BASE = "city.opendata.ingestion";

  @Test
  void keepsTheHouseRules() {
    ArchitectureRules.check(BASE);
  }

  @Test
  void theCleaningEngineImportsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".cleaning..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            BASE + ".cleaning..", "city.opendata.kit.expression..", "java..", "org.jspecify..")
        .because("it is tested in milliseconds, and may run outside a service")
        .check(production());
  }

  @Test
  void theQueryCoreImportsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".records.query..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            BASE + ".records.query..", "city.opendata.kit.text..", "java..", "org.jspecify..")
        .because("what turns a URL into SQL is tested alone")
        .check(production());
  }

  private static JavaClasses production() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(BASE);
  }
}
