package dev.homeward.analytics.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder with the replica's file, and with what is being read into it. */
final class ReplicaFolder {

  private static final Logger log = LoggerFactory.getLogger(ReplicaFolder.class);

  private final Path folder;
  private final ReplicaProperties properties;
  private final Clock clock;

  ReplicaFolder(Path folder, ReplicaProperties properties, Clock clock) {
    this.folder = folder;
    this.properties = properties;
    this.clock = clock;
  }

  /** A replica file with the state it was left in. */
  record Found(ReplicaFile file, ReplicaState state) {}

  /** Opens the newest file that can answer, and clears away all others. */
  Optional<Found> openNewest() throws IOException {
    Files.createDirectories(incoming());
    clear(incoming(), ".csv");
    Optional<Found> newest = Optional.empty();
    for (Path path : replicas()) {
      if (newest.isEmpty()) {
        newest = open(path);
      }
      if (newest.isEmpty() || !newest.get().file().path().equals(path)) {
        ReplicaFile.delete(path);
      }
    }
    return newest;
  }

  private Optional<Found> open(Path path) {
    ReplicaFile file = null;
    try {
      file = ReplicaFile.open(path, properties);
      Optional<ReplicaState> state = new FactLoader(file.writer()).state();
      if (state.isPresent() && answers(file, state.get())) {
        return Optional.of(new Found(file, state.get()));
      }
    } catch (SQLException | ReplicaDamaged e) {
      log.warn("Replica {} cannot be opened and will be rebuilt", path, e);
    }
    if (file != null) {
      file.close();
    }
    return Optional.empty();
  }

  /** A file of another version still answers while it has every column that questions may need. */
  private boolean answers(ReplicaFile file, ReplicaState state) throws SQLException {
    if (state.schemaVersion() == ReplicaState.VERSION) {
      return true;
    }
    ReplicaFile empty = begin();
    try {
      Set<String> missing = new HashSet<>(empty.columns());
      missing.removeAll(file.columns());
      return missing.isEmpty();
    } finally {
      empty.retire();
    }
  }

  /** Orders that one step takes over at most. */
  long mostToFollow() {
    return properties.mostToFollow();
  }

  /** Begins an empty file beside the others. */
  ReplicaFile begin() {
    Path path = folder.resolve("replica-" + clock.millis() + ".duckdb");
    for (int i = 1; Files.exists(path); i++) {
      path = folder.resolve("replica-" + clock.millis() + "-" + i + ".duckdb");
    }
    try {
      ReplicaFile file = ReplicaFile.open(path, properties);
      ReplicaSchema.createIn(file.writer());
      return file;
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  /** Where facts wait to be loaded. */
  Path incoming() {
    return folder.resolve("incoming");
  }

  private List<Path> replicas() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("replica-.*\\.duckdb"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static void clear(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(ending))
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
