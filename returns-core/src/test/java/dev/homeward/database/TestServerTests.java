package dev.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests prefer a container, and never go without a database. */
class TestServerTests {

  private static final TestServer CONTAINER = new TestServer("container/", "", "", () -> {});
  private static final TestServer EMBEDDED = new TestServer("embedded/", "", "", () -> {});

  @Test
  void usesAContainerWhereAnEngineAnswers() {
    assertThat(TestServer.choose(() -> true, () -> CONTAINER, () -> EMBEDDED)).isEqualTo(CONTAINER);
  }

  @Test
  void usesTheEmbeddedServerWhereNoneAnswers() {
    assertThat(TestServer.choose(() -> false, () -> CONTAINER, () -> EMBEDDED)).isEqualTo(EMBEDDED);
  }

  @Test
  void usesTheEmbeddedServerWhereTheContainerDoesNotStart() {
    assertThat(
            TestServer.choose(
                () -> true,
                () -> {
                  throw new IllegalStateException("no such image");
                },
                () -> EMBEDDED))
        .isEqualTo(EMBEDDED);
  }

  @Test
  void asksForAnEngineOnlyWhereASocketOrAHostIsKnown() {
    assertThat(TestServer.engineIsLikely(Map.of(), path -> false)).isFalse();
    assertThat(TestServer.engineIsLikely(Map.of("DOCKER_HOST", "tcp://one:2375"), path -> false))
        .isTrue();
    assertThat(
            TestServer.engineIsLikely(
                Map.of("XDG_RUNTIME_DIR", "/run/user/7"),
                path -> path.equals(Path.of("/run/user/7/docker.sock"))))
        .isTrue();
  }

  @Test
  void givesEveryCallerItsOwnEmptyDatabase() throws Exception {
    TestDatabase one = TestDatabase.fresh();
    TestDatabase two = TestDatabase.fresh();
    try (var connection = one.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table mine (id int)");
    }
    try (var connection = two.connect();
        var rows = connection.getMetaData().getTables(null, "public", "mine", null)) {
      assertThat(rows.next()).isFalse();
    }
  }
}
