package dev.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which database the application gets, and what a user reads when it gets none. */
class DatabaseConfigurationTests {

  private final Path data;
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withUserConfiguration(DatabaseConfiguration.class);

  DatabaseConfigurationTests(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void startsItsOwnServerAndStopsItWithTheContext() throws Exception {
    runner
        .withPropertyValues("homeward.data-dir=" + data)
        .run(context -> {
          assertThat(context.getBean(DatabaseMode.class).embedded()).isTrue();
          try (var connection = context.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
          }
        });
    assertThat(Postmaster.runningOn(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void startsNothingWhereAServerIsNamed() {
    TestDatabase database = TestDatabase.fresh();
    runner
        .withPropertyValues(
            "homeward.data-dir=" + data,
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password())
        .run(context -> {
          assertThat(context.getBean(DatabaseMode.class).embedded()).isFalse();
          assertThat(context).doesNotHaveBean(PostgresServer.class);
        });
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void tellsProblemAndRemedyWithoutAStackTrace() throws Exception {
    Files.createDirectories(data.resolve("postgres/base"));
    runner
        .withPropertyValues("homeward.data-dir=" + data)
        .run(context -> {
          Throwable failure = Objects.requireNonNull(context.getStartupFailure());
          FailureAnalysis analysis =
              Objects.requireNonNull(new DatabaseFailureAnalyzer().analyze(failure));
          assertThat(analysis.getDescription()).contains("is not a complete PostgreSQL");
          assertThat(analysis.getAction()).contains("Restore it from a backup");
        });
  }
}
