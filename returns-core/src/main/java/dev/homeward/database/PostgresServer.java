package dev.homeward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL of our own: started on a data folder, stopped when it is closed. */
final class PostgresServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final int PORT_ATTEMPTS = 5;

  private final DataDirectory directory;
  private final PostgresPrograms programs;
  private final DatabaseCredentials credentials;
  private final int port;
  private final AtomicBoolean running = new AtomicBoolean(true);

  private PostgresServer(
      DataDirectory directory,
      PostgresPrograms programs,
      DatabaseCredentials credentials,
      int port) {
    this.directory = directory;
    this.programs = programs;
    this.credentials = credentials;
    this.port = port;
  }

  /** Starts the server, or throws {@link DatabaseUnavailable} with what to do. */
  static PostgresServer start(Path dataDirectory) {
    return start(dataDirectory, dataDirectory, "");
  }

  /** As {@link #start(Path)}, with the programs kept elsewhere and more server options. */
  static PostgresServer start(Path dataDirectory, Path programsParent, String options) {
    DataDirectory directory = DataDirectory.lock(dataDirectory);
    try {
      PostgresServer server = start(directory, programsParent, options);
      log.info(
          "PostgreSQL {} serves {} on 127.0.0.1:{}",
          PostgresCluster.MAJOR_VERSION,
          directory.cluster(),
          server.port);
      return server;
    } catch (IOException e) {
      directory.close();
      throw failed(directory, e);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Stops what a killed process left running on a data folder, if anything, and no more. */
  static void stopLeftover(Path dataDirectory, Path programsParent) {
    try (DataDirectory directory = DataDirectory.lock(dataDirectory)) {
      stopLeftover(programs(directory, programsParent), directory.cluster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return url(DatabaseCredentials.APPLICATION);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  DatabaseCredentials credentials() {
    return credentials;
  }

  /** Stops at once but cleanly: open transactions are rolled back, everything is written. */
  @Override
  public void close() {
    if (!running.compareAndSet(true, false)) {
      return;
    }
    try {
      stop(programs, directory.cluster());
    } catch (IOException e) {
      log.warn("PostgreSQL could not be stopped and will be at the next start", e);
    } finally {
      directory.close();
    }
  }

  private static PostgresServer start(DataDirectory directory, Path programsParent, String options)
      throws IOException {
    PostgresPrograms programs = programs(directory, programsParent);
    Path cluster = new PostgresCluster(directory, programs).prepare();
    stopLeftover(programs, cluster);
    int port = launch(directory, programs, options);
    return new PostgresServer(directory, programs, DatabaseCredentials.read(cluster), port);
  }

  private static PostgresPrograms programs(DataDirectory directory, Path parent)
      throws IOException {
    Path absolute = Files.createDirectories(parent.toAbsolutePath().normalize());
    return PostgresPrograms.of(PostgresBinaries.under(absolute), directory.user());
  }

  private static void stopLeftover(PostgresPrograms programs, Path cluster) throws IOException {
    if (Postmaster.runningOn(cluster).isPresent()) {
      log.info("Stopping the PostgreSQL that a killed Homeward left behind on {}", cluster);
      stop(programs, cluster);
    }
    Postmaster.forgetStale(cluster);
  }

  private static void stop(PostgresPrograms programs, Path cluster) throws IOException {
    programs.run(
        "",
        "pg_ctl",
        "stop",
        "--pgdata=" + cluster,
        "--mode=fast",
        "--wait",
        "--timeout=600",
        "--silent");
  }

  /** A free port may be taken before the server has it, so a few are tried. */
  private static int launch(DataDirectory directory, PostgresPrograms programs, String options)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        launch(directory, programs, port, options);
        return port;
      } catch (IOException e) {
        if (attempt == PORT_ATTEMPTS || !lastWords(directory).contains("could not bind")) {
          throw e;
        }
      }
    }
  }

  private static void launch(
      DataDirectory directory, PostgresPrograms programs, int port, String options)
      throws IOException {
    if (Files.exists(directory.log())) {
      Path previous = directory.root().resolve("postgres.previous.log");
      Files.move(directory.log(), previous, StandardCopyOption.REPLACE_EXISTING);
    }
    programs.run(
        "",
        "pg_ctl",
        "start",
        "--pgdata=" + directory.cluster(),
        "--log=" + directory.log(),
        "--options=-p " + port + " " + options,
        "--wait",
        "--timeout=600",
        "--silent");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static DatabaseUnavailable failed(DataDirectory directory, IOException cause) {
    String words = lastWords(directory);
    if (DiskFull.causedBy(words) || DiskFull.causedBy(cause.getMessage())) {
      return DiskFull.under(directory.root(), cause);
    }
    String reason = words.isEmpty() ? String.valueOf(cause.getMessage()) : words;
    return new DatabaseUnavailable(
        "PostgreSQL did not start on %s: %s".formatted(directory.cluster(), reason),
        "Look into %s, and restore a backup if files are damaged; nothing was deleted."
            .formatted(directory.log()),
        cause);
  }

  private static String lastWords(DataDirectory directory) {
    try {
      List<String> log = Files.readAllLines(directory.log());
      return log.reversed().stream()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .findFirst()
          .map(line -> log.stream().anyMatch(DiskFull::causedBy) ? "No space left on device" : line)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
