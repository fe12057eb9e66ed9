package dev.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.ReturnsApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(ReturnsApplication.class);

  @Test
  void everyModuleKeepsToItsAllowedDependencies() {
    MODULES.verify();
  }

  @Test
  void everyModuleDeclaresItsDependenciesAndIsClosed() {
    assertThat(MODULES.stream().map(module -> module.getBasePackage()))
        .isNotEmpty()
        .allSatisfy(base ->
            assertThat(base.findAnnotation(ApplicationModule.class))
                .as(base.getName())
                .hasValueSatisfying(declared -> {
                  assertThat(declared.allowedDependencies())
                      .doesNotContain(ApplicationModule.OPEN_TOKEN);
                  assertThat(declared.type()).isEqualTo(ApplicationModule.Type.CLOSED);
                }));
  }

  /**
   * Writes diagrams and a page for every module to target/spring-modulith-docs. Not all that the
   * documenter offers: its metadata file would land among the classes, and a later start would
   * believe it although modules have been added since.
   */
  @Test
  void documentsTheModules() {
    new Documenter(MODULES)
        .writeModulesAsPlantUml()
        .writeIndividualModulesAsPlantUml()
        .writeModuleCanvases();
  }
}
