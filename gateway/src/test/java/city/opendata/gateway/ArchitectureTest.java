package city.opendata.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("city.opendata.gateway");

  @Test
  void noCycleBetweenPackages() {
    slices()
        .matching("city.opendata.gateway.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that needs another must not be needed by it")
        .check(CLASSES);
  }

  @Test
  void constructorsSayWhatAClassNeeds() {
    fields()
        .should()
        .notBeAnnotatedWith(Inject.class)
        .because("constructors say what a class needs")
        .check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Singleton.class)
        .should()
        .beFinal()
        .because("a handler serves many calls at once")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsCheckedForNulls() {
    classes()
        .should(
            ArchConditions.be(
                DescribedPredicate.<JavaClass>describe(
                    "in a @NullMarked package",
                    one -> one.getPackage().isAnnotatedWith(NullMarked.class))))
        .because("NullAway checks only @NullMarked packages")
        .check(CLASSES);
  }

  @Test
  void nothingBlocks() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.http.HttpClient")
        .because("every handler runs on an event loop that serves many calls")
        .check(CLASSES);
  }

  @Test
  void noDatabaseAndNoBroker() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.apache.kafka..", "jakarta.persistence..")
        .because("the gateway keeps nothing")
        .check(CLASSES);
  }
}
