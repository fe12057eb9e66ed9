package dev.homeward.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.AccessibleObject;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The rules of CONTRIBUTING.md that a class file can break, for any root package. */
final class HouseRules {

  private static final DescribedPredicate<JavaClass> ENTITY =
      annotatedWith(Entity.class).forSubtype();
  private static final DescribedPredicate<JavaClass> REPOSITORY = assignableTo(Repository.class);
  private static final DescribedPredicate<JavaClass> CONTROLLER =
      metaAnnotatedWith(Controller.class)
          .<JavaClass>forSubtype()
          .or(metaAnnotatedWith(ControllerAdvice.class));
  private static final DescribedPredicate<JavaClass> DATA_ACCESS =
      assignableTo(JdbcClient.class)
          .or(assignableTo(JdbcOperations.class))
          .or(assignableTo(DataSource.class))
          .or(assignableTo(EntityManager.class));

  private final String web;
  private final String analytics;

  HouseRules(String root) {
    web = root + ".web..";
    analytics = root + ".analytics..";
  }

  /** Every rule by the name of the fixture package that breaks it. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("injection", GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    rules.put("time", timeComesFromTheClock());
    rules.put("persistence", persistenceIsHidden());
    rules.put("webpersistence", webKnowsNoPersistence());
    rules.put("controllerwork", controllersLeaveDataToServices());
    rules.put("controllers", controllersAreHidden());
    rules.put("webcycles", webPackagesFormNoCycle());
    rules.put("setters", entitiesHaveNoSetters());
    rules.put("names", namesSayWhatAClassIs());
    rules.put("nullmarking", packagesAreNullMarked());
    rules.put("streams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    rules.put("logging", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    rules.put("corelayer", coreKnowsNoWeb());
    rules.put("analyticslayer", analyticsKnowsNoWeb());
    rules.put("reflection", reflectionOpensNothing());
    rules.put("tenancy", queriesNameTheSeller());
    return rules;
  }

  private ArchRule timeComesFromTheClock() {
    return classes()
        .that(not(annotatedWith(SpringBootApplication.class)))
        .should(new TakeTimeFromTheClock())
        .because("only the application chooses a clock");
  }

  private ArchRule persistenceIsHidden() {
    return classes().that(ENTITY.or(REPOSITORY)).should().bePackagePrivate();
  }

  private ArchRule webKnowsNoPersistence() {
    return noClasses()
        .that()
        .resideInAPackage(web)
        .should()
        .dependOnClassesThat(ENTITY.or(REPOSITORY))
        .because("screens get records built inside a transaction");
  }

  private ArchRule controllersLeaveDataToServices() {
    return noClasses()
        .that(CONTROLLER)
        .should()
        .dependOnClassesThat(DATA_ACCESS.or(assignableTo(Transactional.class)))
        .because("a controller binds, calls one service and chooses a view");
  }

  private ArchRule controllersAreHidden() {
    return classes().that(CONTROLLER).should().bePackagePrivate();
  }

  private ArchRule webPackagesFormNoCycle() {
    return slices().matching(web.replace("..", ".(*)..")).should().beFreeOfCycles();
  }

  private ArchRule entitiesHaveNoSetters() {
    return methods()
        .that()
        .areDeclaredInClassesThat(ENTITY)
        .and(describe("take one value", method -> method.getParameters().size() == 1))
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .because("an entity changes by verbs of its domain");
  }

  private ArchRule namesSayWhatAClassIs() {
    return classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|D[Tt][Oo]|Manager)");
  }

  private ArchRule packagesAreNullMarked() {
    return classes().should(new LiveInNullMarkedPackages());
  }

  private ArchRule coreKnowsNoWeb() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(web, analytics)
        .and(not(annotatedWith(SpringBootApplication.class)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            web,
            analytics,
            "jakarta.servlet..",
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.security.web..",
            "org.thymeleaf..");
  }

  private ArchRule analyticsKnowsNoWeb() {
    return noClasses()
        .that()
        .resideInAPackage(analytics)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(web, "jakarta.servlet..", "org.springframework.web..");
  }

  private ArchRule reflectionOpensNothing() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "it opens a member",
                call ->
                    call.getTargetOwner().isAssignableTo(AccessibleObject.class)
                        && call.getName().matches("(set|trySet)Accessible")));
  }

  private ArchRule queriesNameTheSeller() {
    return methods()
        .that()
        .areDeclaredInClassesThat(REPOSITORY)
        .should(new NameTheSeller())
        .because("a row of one seller must never answer another");
  }
}
