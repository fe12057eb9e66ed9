package dev.homeward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts the one server that all test classes of this process share. */
final class TestServers {

  static final Path FOLDER = Path.of("target", "test-database");

  // Nothing here survives the test run, so nothing needs to reach the disk.
  private static final String THROWAWAY =
      "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"
          + " -c shared_buffers=128MB";

  private TestServers() {}

  /** Starts the server when it is first asked for. */
  static TestServer shared() {
    return Shared.SERVER;
  }

  private static TestServer start() {
    TestServer server =
        TestServer.choose(
            () -> TestServer.engineIsLikely() && DockerClientFactory.instance().isDockerAvailable(),
            TestServers::container,
            TestServers::embedded);
    // Runs after all contexts are closed, whose listeners still want their database.
    SpringApplication.getShutdownHandlers().add(server.stop());
    return server;
  }

  private static TestServer container() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
    container.start();
    return new TestServer(
        "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/",
        container.getUsername(),
        container.getPassword(),
        container::stop);
  }

  private static TestServer embedded() {
    clearLeftovers();
    Path data = FOLDER.resolve("run-" + ProcessHandle.current().pid());
    PostgresServer server = PostgresServer.start(data, FOLDER, THROWAWAY);
    return new TestServer(
        server.url(""),
        DatabaseCredentials.SUPERUSER,
        server.credentials().superuserPassword(),
        () -> {
          server.close();
          delete(data);
        });
  }

  /** Ends what killed test processes left behind; living ones hold their folder's lock. */
  private static void clearLeftovers() {
    try {
      Files.createDirectories(FOLDER);
      try (var runs = Files.newDirectoryStream(FOLDER, "run-*")) {
        for (Path run : runs) {
          clear(run);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Path run) {
    try {
      PostgresServer.stopLeftover(run, FOLDER);
      delete(run);
    } catch (DatabaseUnavailable e) {
      // Another test process is at work there.
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TestServer SERVER = start();
  }
}
