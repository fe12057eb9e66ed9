package dev.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Every module brings its own tables and keeps its own history of them. */
@SpringBootTest
@WithTestDatabase
class ModuleMigrationsTests {

  @Autowired JdbcClient jdbc;
  @Autowired DatabaseMode mode;

  @Test
  void givesEveryModuleWithTablesItsOwnHistory() {
    var expected =
        ApplicationModules.of("dev.homeward").stream()
            .map(ApplicationModule::getIdentifier)
            .map(Object::toString)
            .filter(module -> getClass().getResource("/db/migration/" + module) != null)
            .map(module -> "flyway_schema_history_" + module)
            .toList();
    assertThat(histories()).contains("flyway_schema_history").containsAll(expected);
  }

  @Test
  void runsOnTheServerOfTheTests() {
    assertThat(mode.embedded()).isFalse();
  }

  private Iterable<String> histories() {
    return jdbc.sql(
            "select table_name from information_schema.tables"
                + " where table_name like 'flyway_schema_history%'")
        .query(String.class)
        .list();
  }
}
