package dev.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server with real processes: durable, private, and robust against its past. */
class PostgresServerTests {

  private final Path data;

  PostgresServerTests(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void isDurableAndReachableOnlyFromHereWithAPassword() throws Exception {
    try (PostgresServer server = start();
        Connection connection = connect(server)) {
      assertThat(settings(connection))
          .containsEntry("fsync", "on")
          .containsEntry("synchronous_commit", "on")
          .containsEntry("full_page_writes", "on")
          .containsEntry("data_checksums", "on")
          .containsEntry("listen_addresses", "127.0.0.1")
          .containsEntry("password_encryption", "scram-sha-256");
      assertThat(text(connection, "select current_user || ' ' || current_setting('is_superuser')"))
          .isEqualTo("homeward off");
      assertThat(
              text(
                  connection,
                  "select pg_get_userbyid(datdba) from pg_database where datname = 'homeward'"))
          .isEqualTo("homeward");
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "homeward", "guess"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "postgres"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(DatabaseCredentials.file(data.resolve("postgres")))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsItsDataOverACleanRestart() throws Exception {
    try (PostgresServer server = start()) {
      write(server, "kept");
    }
    assertThat(Postmaster.runningOn(cluster())).isEmpty();
    try (PostgresServer server = start()) {
      assertThat(read(server)).isEqualTo("kept");
    }
  }

  @Test
  void refusesASecondProcessAndStopsTheServerOfAKilledOne() throws Exception {
    ServerProcess other = ServerProcess.on(data);
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("Another Homeward is already running");
    Postmaster leftover = Postmaster.runningOn(cluster()).orElseThrow();
    other.kill();
    assertThat(Postmaster.runningOn(cluster())).contains(leftover);
    try (PostgresServer server = start()) {
      write(server, "written after the kill");
      assertThat(Postmaster.runningOn(cluster())).isPresent().get().isNotEqualTo(leftover);
    }
  }

  @Test
  void refusesASecondStartInTheSameProcess() {
    try (PostgresServer server = start()) {
      assertThatThrownBy(this::start).hasMessageContaining("Another Homeward");
      assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
    }
  }

  @Test
  void startsOverAProcessFileWhoseIdNowBelongsToAnother() throws Exception {
    start().close();
    Files.writeString(
        cluster().resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
    try (PostgresServer server = start()) {
      write(server, "alive");
      assertThat(read(server)).isEqualTo("alive");
    }
  }

  @Test
  void makesTheClusterAnewAfterAnInterruptedFirstStart() throws Exception {
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
    try (PostgresServer server = start()) {
      write(server, "first");
    }
    assertThat(data.resolve("postgres.new")).doesNotExist();
  }

  @Test
  void leavesAClusterWithDamagedControlDataAsItIs() throws Exception {
    start().close();
    Path control = cluster().resolve("global/pg_control");
    byte[] garbage = new byte[8192];
    Files.write(control, garbage);
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("PostgreSQL did not start");
    assertThat(control).hasBinaryContent(garbage);
    Files.delete(control);
    assertRefusesUntouched("global/pg_control file is missing");
  }

  @Test
  void leavesAClusterOfAnotherVersionAsItIs() throws Exception {
    Files.createDirectories(cluster().resolve("global"));
    Files.writeString(cluster().resolve("PG_VERSION"), "19\n");
    assertRefusesUntouched("was written by PostgreSQL 19, and this Homeward runs PostgreSQL 18");
    Files.writeString(cluster().resolve("PG_VERSION"), "16\n");
    assertRefusesUntouched("was written by PostgreSQL 16");
  }

  @Test
  void leavesAFolderThatIsNoClusterAsItIs() throws Exception {
    Files.createDirectories(cluster());
    Files.writeString(cluster().resolve("holiday.txt"), "photos");
    assertRefusesUntouched("has no PG_VERSION");
  }

  @Test
  void namesADataFolderItCannotWriteTo() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "not a folder");
    assertThatThrownBy(() -> PostgresServer.start(file.resolve("data")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("cannot write to its data folder");
  }

  @Test
  void explainsAFullDisk() {
    assertThatThrownBy(() -> DataDirectory.requireSpace(data, 1_000_000))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("is full");
    assertThat(DiskFull.causedBy("could not write: No space left on device")).isTrue();
  }

  private void assertRefusesUntouched(String sentence) throws IOException {
    Map<Path, String> before = content();
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining(sentence);
    assertThat(content()).isEqualTo(before);
  }

  private Map<Path, String> content() throws IOException {
    Map<Path, String> content = new TreeMap<>();
    try (var files = Files.walk(cluster())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return content;
  }

  private Path cluster() {
    return data.resolve("postgres");
  }

  private PostgresServer start() {
    return PostgresServer.start(data, TestServers.FOLDER, "");
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        server.url(), "homeward", server.credentials().applicationPassword());
  }

  private static void write(PostgresServer server, String value) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute("create table note (text text)");
      statement.execute("insert into note values ('" + value + "')");
    }
  }

  private static String read(PostgresServer server) throws SQLException {
    try (Connection connection = connect(server)) {
      return text(connection, "select text from note");
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select name, setting from pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }
}
