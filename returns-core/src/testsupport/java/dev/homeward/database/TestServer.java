package dev.homeward.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A PostgreSQL for one test process: how its administrator reaches it, and how it ends. */
record TestServer(String baseUrl, String administrator, String password, Runnable stop) {

  /** A container where an engine answers and the container comes up, else the embedded server. */
  static TestServer choose(
      BooleanSupplier engineAnswers,
      Supplier<TestServer> container,
      Supplier<TestServer> embedded) {
    if (engineAnswers.getAsBoolean()) {
      try {
        return container.get();
      } catch (RuntimeException e) {
        System.err.println("The container engine failed, tests use the embedded PostgreSQL: " + e);
      }
    }
    return embedded.get();
  }

  /** Whether asking for an engine is worth its seconds: somebody named one, or a socket exists. */
  static boolean engineIsLikely(Map<String, String> environment, Predicate<Path> exists) {
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/0");
    String home = environment.getOrDefault("HOME", "/root");
    return environment.containsKey("DOCKER_HOST")
        || exists.test(Path.of("/var/run/docker.sock"))
        || exists.test(Path.of(runtime, "docker.sock"))
        || exists.test(Path.of(home, ".docker", "run", "docker.sock"));
  }

  static boolean engineIsLikely() {
    return engineIsLikely(System.getenv(), Files::exists);
  }

  String url(String database) {
    return baseUrl + database;
  }
}
