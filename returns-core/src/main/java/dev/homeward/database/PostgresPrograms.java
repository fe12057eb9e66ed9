package dev.homeward.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs as a user they accept. */
final class PostgresPrograms {

  private final PostgresBinaries binaries;
  private final List<String> unprivileged;

  private PostgresPrograms(PostgresBinaries binaries, List<String> unprivileged) {
    this.binaries = binaries;
    this.unprivileged = unprivileged;
  }

  /**
   * PostgreSQL refuses to run as root: root gives up its privileges in a user namespace of its own,
   * which keeps the files' owner.
   */
  static PostgresPrograms of(PostgresBinaries binaries, UserPrincipal user) {
    if (!user.getName().equals("root")) {
      return new PostgresPrograms(binaries, List.of());
    }
    PostgresPrograms programs = new PostgresPrograms(binaries, List.of("unshare", "-U"));
    try {
      programs.run("", "postgres", "--version");
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "PostgreSQL refuses to run as root, and this machine allows no user namespaces.",
          "Start Homeward as an ordinary user, or name a PostgreSQL server with"
              + " spring.datasource.url.",
          e);
    }
    return programs;
  }

  /** Returns what the program printed, or throws an {@link IOException} with it if it fails. */
  String run(String input, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(unprivileged);
    command.add(binaries.program(program).toString());
    command.addAll(List.of(arguments));
    // A file, not a pipe: a server started by the program would keep a pipe open for ever.
    Path output = Files.createTempFile("homeward-postgres", ".out");
    Path stdin = Files.createTempFile("homeward-postgres", ".in");
    try {
      Files.writeString(stdin, input);
      int exit = waitFor(builder(command, stdin, output).start());
      String printed = Files.readString(output).strip();
      if (exit != 0) {
        throw new IOException(printed);
      }
      return printed;
    } finally {
      Files.delete(stdin);
      Files.delete(output);
    }
  }

  private static ProcessBuilder builder(List<String> command, Path stdin, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(stdin.toFile())
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was working", e);
    }
  }
}
