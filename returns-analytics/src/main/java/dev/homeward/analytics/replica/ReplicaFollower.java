package dev.homeward.analytics.replica;

import dev.homeward.analytics.replica.ReplicaStatus.State;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the replica at PostgreSQL's heels, one step at a time: it takes over what changed since the
 * last step, or builds a new file where the present one is lost, damaged, of another version, of
 * another database, or ahead of a database restored from a backup.
 */
final class ReplicaFollower {

  private static final Logger log = LoggerFactory.getLogger(ReplicaFollower.class);

  private final DataSource postgres;
  private final ReplicaFolder folder;
  private final Replica replica;
  private @Nullable ReplicaState state;

  ReplicaFollower(DataSource postgres, ReplicaFolder folder, Replica replica) {
    this.postgres = postgres;
    this.folder = folder;
    this.replica = replica;
  }

  /** Answers from what is there, before PostgreSQL is asked. */
  void open() throws IOException {
    Optional<ReplicaFolder.Found> found = folder.openNewest();
    if (found.isPresent()) {
      state = found.get().state();
      ReplicaFile file = found.get().file();
      replica.replaceBy(file, state.watermark().asOf(), new FactLoader(file.writer()).countLines());
    }
  }

  /**
   * Catches up with PostgreSQL.
   *
   * @return whether replica and PostgreSQL agree afterwards
   */
  boolean step() {
    try (FactReading reading = FactReading.open(postgres)) {
      followOrRebuild(reading);
      replica.isNow(State.FOLLOWING);
      return true;
    } catch (SQLException | IOException e) {
      log.warn("The replica cannot read PostgreSQL, and tries again", e);
      replica.isNow(State.DISCONNECTED);
      return false;
    } catch (ReplicaDamaged e) {
      log.warn("The new replica could not be finished, and is begun again", e);
      return false;
    }
  }

  private void followOrRebuild(FactReading reading) throws SQLException, IOException {
    ReplicaFile file = replica.current();
    ReplicaState known = state;
    Optional<String> reason = reasonToRebuild(file, known, reading.watermark());
    if (known != null && reason.isEmpty() && isMuch(reading, known.watermark())) {
      reason = Optional.of("so much changed that it is faster");
    }
    if (file != null && known != null && reason.isEmpty()) {
      try {
        follow(reading, file, known.watermark());
        return;
      } catch (ReplicaDamaged e) {
        log.warn("The replica is damaged", e);
        reason = Optional.of("it is damaged");
      }
    }
    log.info("Building a new replica: {}", reason.orElse("there is none"));
    rebuild(reading);
  }

  private Optional<String> reasonToRebuild(
      @Nullable ReplicaFile file, @Nullable ReplicaState known, Watermark now) {
    if (file == null || known == null) {
      return Optional.of("there is none");
    }
    if (!known.watermark().installation().equals(now.installation())) {
      // Somebody else's figures are worse than none.
      replica.withdraw();
      return Optional.of("it belongs to another database");
    }
    if (known.schemaVersion() != ReplicaState.VERSION) {
      return Optional.of("it is of version " + known.schemaVersion());
    }
    if (known.watermark().isAheadOf(now)) {
      return Optional.of("the database was restored to an earlier state");
    }
    if (!file.isThere()) {
      return Optional.of("its file was removed");
    }
    return replica.isDamaged() ? Optional.of("it is damaged") : Optional.empty();
  }

  /** One step holds all that it changes in memory; what was built anew is not held. */
  private boolean isMuch(FactReading reading, Watermark since) throws SQLException {
    long most = Math.max(folder.mostToFollow(), replica.status().lines() / 4);
    return !reading.watermark().snapshot().equals(since.snapshot())
        && reading.changesMoreThan(most, since);
  }

  private void follow(FactReading reading, ReplicaFile file, Watermark since)
      throws SQLException, IOException {
    Watermark now = reading.watermark();
    if (!now.snapshot().equals(since.snapshot())) {
      Set<Facts> changed = reading.changedSince(since);
      if (!changed.isEmpty()) {
        takeOver(reading, changed, file, since);
      }
      state = new ReplicaState(ReplicaState.VERSION, now);
    }
    replica.agreed(now.asOf());
  }

  private void takeOver(FactReading reading, Set<Facts> changed, ReplicaFile file, Watermark since)
      throws SQLException, IOException {
    FactTransfer transfer = new FactTransfer(reading, file.writer(), folder.incoming());
    transfer.takeOver(changed, since);
    replica.agreed(reading.watermark().asOf(), transfer.countLines());
  }

  private void rebuild(FactReading reading) throws SQLException, IOException {
    replica.isBuilding(reading.countLines());
    ReplicaFile file = folder.begin();
    try {
      FactTransfer transfer = new FactTransfer(reading, file.writer(), folder.incoming());
      transfer.takeOverAll(replica::hasBuilt);
      state = new ReplicaState(ReplicaState.VERSION, reading.watermark());
      replica.replaceBy(file, reading.watermark().asOf(), transfer.countLines());
    } catch (SQLException | IOException | RuntimeException e) {
      file.retire();
      throw e;
    }
  }
}
