package city.opendata.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The house rules that every service keeps. */
public final class ArchitectureRules {

  private static final DescribedPredicate<JavaMethod> ENDPOINTS =
      DescribedPredicate.describe(
          "endpoints",
          method ->
              method.getAnnotations().stream()
                  .anyMatch(one -> one.getRawType().isMetaAnnotatedWith(HttpMethod.class)));
  private static final DescribedPredicate<JavaClass> NULL_MARKED =
      DescribedPredicate.describe(
          "in a @NullMarked package", one -> one.getPackage().isAnnotatedWith(NullMarked.class));

  private ArchitectureRules() {}

  /** Checks the production classes below a base package such as {@code city.opendata.catalog}. */
  public static void check(String basePackage) {
    JavaClasses classes = production(basePackage);
    rules(basePackage).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    checkNullMarked(basePackage);
  }

  /** Checks only that every production package below is null-marked. */
  public static void checkNullMarked(String basePackage) {
    classes()
        .should(ArchConditions.be(NULL_MARKED))
        .because("NullAway checks only @NullMarked packages")
        .check(production(basePackage));
  }

  private static JavaClasses production(String basePackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(basePackage);
  }

  private static List<ArchRule> rules(String basePackage) {
    return List.of(
        slices()
            .matching(basePackage + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another must not be needed by it"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("a resource calls one service method; storage is the service's business"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Service")
            .because("layers go resource, service, repository and never back"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .because("layers go resource, service, repository and never back"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("an entity never crosses the resource"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("transactions belong to services"),
        fields()
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("constructors say what a class needs"),
        methods()
            .that(ENDPOINTS)
            .should(
                ArchConditions.beAnnotatedWith(RolesAllowed.class)
                    .or(ArchConditions.beAnnotatedWith(PermitAll.class)))
            .because("an endpoint without a rule is denied to everyone"));
  }
}
