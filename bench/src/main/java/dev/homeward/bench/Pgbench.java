package dev.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest SQL that filing a return needs, sent by pgbench to the same server: {@code
 * schema.sql} and {@code create_return.sql} of a folder.
 */
final class Pgbench {

  private static final String DATABASE = "pgbench";

  private final Homeward homeward;
  private final Path program;
  private final Path scripts;

  private Pgbench(Homeward homeward, Path program, Path scripts) {
    this.homeward = homeward;
    this.program = program;
    this.scripts = scripts;
  }

  /** Makes its tables; empty where the program or the scripts are missing. */
  static Optional<Pgbench> prepare(Homeward homeward, Path scripts) throws Exception {
    Optional<Path> program = program();
    if (program.isEmpty() || !Files.isReadable(scripts.resolve("create_return.sql"))) {
      System.err.println("No pgbench, or no scripts in " + scripts + ": nothing to compare with");
      return Optional.empty();
    }
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
    try (Connection connection = homeward.database(DATABASE);
        Statement statement = connection.createStatement()) {
      for (String command : Files.readString(scripts.resolve("schema.sql")).split(";", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
    return Optional.of(new Pgbench(homeward, program.get(), scripts));
  }

  /** Returns transactions a second. */
  double run(int clients, int seconds) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                homeward.databasePort(),
                "-U",
                "postgres",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(2, clients)),
                "-T",
                Integer.toString(seconds),
                "-f",
                scripts.resolve("create_return.sql").toString(),
                DATABASE));
    builder.environment().put("PGPASSWORD", homeward.databasePassword());
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed
        .lines()
        .filter(line -> line.startsWith("tps = "))
        .map(line -> Double.parseDouble(line.substring(6, line.indexOf(" ", 6))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(printed));
  }

  private static Optional<Path> program() throws IOException {
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, "pgbench"));
    Path debian = Path.of("/usr/lib/postgresql");
    List<Path> packaged = List.of();
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        packaged = versions.map(version -> version.resolve("bin/pgbench")).toList();
      }
    }
    return Stream.concat(packaged.stream(), onPath).filter(Files::isExecutable).findFirst();
  }
}
