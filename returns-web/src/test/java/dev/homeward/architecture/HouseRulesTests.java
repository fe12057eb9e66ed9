package dev.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTests {

  private static final JavaClasses HOMEWARD =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.homeward");

  @TestFactory
  Stream<DynamicTest> holdInEveryModule() {
    return new HouseRules("dev.homeward")
        .all().entrySet().stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(HOMEWARD)));
  }

  /** Rules look at packages below a root: every fixture package is such a root. */
  @TestFactory
  Stream<DynamicTest> reportClassesThatBreakThem() {
    return new HouseRules("any")
        .all().keySet().stream()
            .map(name -> DynamicTest.dynamicTest(name, () -> assertReportsItsFixture(name)));
  }

  private static void assertReportsItsFixture(String name) {
    String root = "archfixtures." + name;
    ArchRule rule = new HouseRules(root).all().get(name);
    assertThat(rule.evaluate(new ClassFileImporter().importPackages(root)).hasViolation()).isTrue();
  }
}
