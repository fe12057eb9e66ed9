package dev.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A Homeward started from its jar, on a data folder and a port of its own. */
final class Homeward implements AutoCloseable {

  private static final Path JAR = Path.of("../returns-web/target/returns-web-0.1.0-SNAPSHOT.jar");

  /** The platform key of the measured installation. */
  static final String KEY = "bench-" + "k".repeat(40);

  /** The password of its demo accounts. */
  static final String PASSWORD = "bench-" + "p".repeat(20);

  private final Process process;
  private final Path data;
  private final int port;
  private final Api api;
  private final Duration start;

  private Homeward(Process process, Path data, int port, Api api, Duration start) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.api = api;
    this.start = start;
  }

  /** Starts and waits until the health page is well. */
  static Homeward start(Path data, String heap) throws IOException, InterruptedException {
    int port = freePort();
    Files.createDirectories(data);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--homeward.data-dir=" + data.toAbsolutePath(),
                "--homeward.demo.api-key=" + KEY,
                "--homeward.demo.password=" + PASSWORD,
                "--homeward.api.calls-per-second=1000000")
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
            .start();
    long begun = System.nanoTime();
    Api api = new Api(port, KEY);
    while (!api.healthy()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("Homeward ended at its start: see the log beside " + data);
      }
      Thread.sleep(20);
    }
    return new Homeward(process, data, port, api, Duration.ofNanos(System.nanoTime() - begun));
  }

  Api api() {
    return api;
  }

  /** From the launch of the process to the first good answer. */
  Duration startTime() {
    return start;
  }

  int port() {
    return port;
  }

  /** Opens its embedded database as the superuser. */
  Connection database() throws IOException, SQLException {
    return database("homeward");
  }

  /** Opens a database of its embedded server as the superuser. */
  Connection database(String name) throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + name,
        "postgres",
        databasePassword());
  }

  String databasePort() throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
  }

  /** Of the superuser. */
  String databasePassword() throws IOException {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("postgres/homeward.credentials"))) {
      passwords.load(reader);
    }
    return passwords.getProperty("postgres");
  }

  /** Waits until the demo data is written. */
  void awaitDemo() throws IOException, InterruptedException {
    Path log = data.resolveSibling(data.getFileName() + ".log");
    while (!Files.readString(log).contains("Demo data is complete")) {
      Thread.sleep(200);
    }
  }

  /** The seller that the demo's merchant sees first. */
  String merchantsSeller() throws IOException, SQLException {
    try (Connection connection = database();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("select id from seller where name = 'Lotus Lane Trading'")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Resident megabytes of the Java process. */
  double javaMegabytes() {
    return megabytes(process.toHandle());
  }

  /** Resident megabytes of the database server's processes, shared pages counted once. */
  double databaseMegabytes() throws IOException {
    Path pidFile = data.resolve("postgres/postmaster.pid");
    ProcessHandle postmaster =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst())).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .mapToDouble(Homeward::megabytes)
        .sum();
  }

  private static double megabytes(ProcessHandle process) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
      return lines.stream()
              .filter(line -> line.startsWith("Pss:"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
              .sum()
          / 1024;
    } catch (IOException e) {
      return 0; // ended meanwhile
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Homeward::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
