package dev.homeward.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** Another Homeward on a data folder: starts the server in a process of its own, to be killed. */
@NullMarked
final class ServerProcess {

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static void main(String[] arguments) throws IOException {
    PostgresServer.start(Path.of(arguments[0]), TestServers.FOLDER, "");
    System.out.println("ready");
    System.in.read();
  }

  /** Returns once the other process has its server running. */
  static ServerProcess on(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ServerProcess.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .start();
    String seen = "";
    try (var reader = process.inputReader()) {
      String line = reader.readLine();
      while (line != null && !line.equals("ready")) {
        seen = seen + line + "\n";
        line = reader.readLine();
      }
      if (line == null) {
        throw new IllegalStateException(seen);
      }
    }
    return new ServerProcess(process);
  }

  /** As {@code kill -9} would: no hook runs, the server stays behind. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
