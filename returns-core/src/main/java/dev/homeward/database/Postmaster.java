package dev.homeward.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a cluster's {@code postmaster.pid} names. */
record Postmaster(long pid) {

  /** The process that serves this cluster now; the file alone proves nothing after a crash. */
  static Optional<Postmaster> runningOn(Path cluster) throws IOException {
    return recordedIn(cluster).filter(postmaster -> postmaster.serves(cluster));
  }

  /** Removes the file if its process id now belongs to a process that is no server of ours. */
  static void forgetStale(Path cluster) throws IOException {
    Optional<Postmaster> recorded = recordedIn(cluster);
    if (recorded.isPresent() && recorded.get().alive() && !recorded.get().serves(cluster)) {
      Files.delete(file(cluster));
    }
  }

  private static Optional<Postmaster> recordedIn(Path cluster) throws IOException {
    if (!Files.exists(file(cluster))) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file(cluster));
    try {
      return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip())));
    } catch (RuntimeException e) {
      // A torn file names no process; PostgreSQL itself explains it when it is started.
      return Optional.empty();
    }
  }

  private boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private boolean serves(Path cluster) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::info)
        .filter(Postmaster::isPostgres)
        .filter(info -> info.arguments().map(a -> names(cluster, a)).orElse(true))
        .isPresent();
  }

  private static boolean isPostgres(ProcessHandle.Info info) {
    return info.command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
        .isPresent();
  }

  private static boolean names(Path cluster, String[] arguments) {
    return List.of(arguments).contains(cluster.toString());
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
