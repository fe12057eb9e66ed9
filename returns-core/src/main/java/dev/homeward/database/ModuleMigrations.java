package dev.homeward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module by itself: {@code db/migration/<module>}, with a history table of its own.
 * What modules share comes first; between modules the order does not matter, because no foreign key
 * leaves a module.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

  private static final String SHARED = "__root";
  private static final String FOLDER = "db/migration/";
  private static final Pattern MODULE = Pattern.compile(".*/db/migration/([^/]+)/[^/]+\\.sql");

  @Override
  public void migrate(Flyway flyway) {
    migrate(flyway, SHARED);
    modules().forEach(module -> migrate(flyway, module));
  }

  private static void migrate(Flyway flyway, String module) {
    FluentConfiguration configuration =
        Flyway.configure(flyway.getConfiguration().getClassLoader())
            .configuration(flyway.getConfiguration())
            .locations("classpath:" + FOLDER + module);
    if (!module.equals(SHARED)) {
      configuration
          .table(flyway.getConfiguration().getTable() + "_" + module)
          .baselineOnMigrate(true)
          .baselineVersion("0");
    }
    configuration.load().migrate();
  }

  private static SortedSet<String> modules() {
    SortedSet<String> modules = new TreeSet<>();
    try {
      Resource[] scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*/*.sql");
      for (Resource script : scripts) {
        Matcher path = MODULE.matcher(script.getURL().toString());
        if (path.matches() && !path.group(1).equals(SHARED)) {
          modules.add(path.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }
}
