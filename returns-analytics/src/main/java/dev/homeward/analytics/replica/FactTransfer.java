package dev.homeward.analytics.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;

/** Carries one reading of PostgreSQL over into a replica file. */
final class FactTransfer {

  private final FactReading reading;
  private final Connection duck;
  private final FactLoader loader;
  private final Path incoming;

  FactTransfer(FactReading reading, Connection duck, Path incoming) {
    this.reading = reading;
    this.duck = duck;
    this.loader = new FactLoader(duck);
    this.incoming = incoming;
  }

  /** Fills an empty file; the progress counts lines. */
  void takeOverAll(LongConsumer progress) throws SQLException, IOException {
    loader.begin();
    try (OverlappedLoading loading = new OverlappedLoading(loader, progress)) {
      for (Facts facts : Facts.values()) {
        reading.readAll(facts, incoming, (part, rows) -> loading.load(facts, part, rows, true));
        loading.await();
      }
    }
    loader.finish(true, reading.watermark());
  }

  /** Takes over what changed in one transaction: readers see all of it, or nothing. */
  void takeOver(Set<Facts> changed, Watermark since) throws SQLException, IOException {
    duck.setAutoCommit(false);
    try {
      loader.begin();
      loadChanges(changed, since);
      loader.finish(false, reading.watermark());
      commit();
    } catch (SQLException | IOException | RuntimeException e) {
      rollback(e);
      throw e;
    } finally {
      duck.setAutoCommit(true);
    }
  }

  private void loadChanges(Set<Facts> changed, Watermark since) throws SQLException, IOException {
    Set<Facts> toRead = EnumSet.copyOf(changed);
    try (OverlappedLoading loading = new OverlappedLoading(loader, rows -> {})) {
      for (Facts facts : Facts.values()) {
        Moved moved = loader.moved();
        if (!moved.isEmpty() && facts.areDocuments()) {
          toRead.add(facts);
        }
        if (toRead.contains(facts)) {
          reading.readChanges(
              facts,
              since,
              moved,
              incoming,
              (part, rows) -> loading.load(facts, part, rows, false));
          loading.await();
        }
      }
    }
  }

  long countLines() {
    return loader.countLines();
  }

  private void commit() {
    try {
      duck.commit();
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  private void rollback(Exception cause) {
    try {
      duck.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
