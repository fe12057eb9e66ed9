package dev.homeward.analytics.replica;

import dev.homeward.analytics.replica.ReplicaStatus.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where questions about all facts are asked: the current columnar copy of PostgreSQL. */
@Component
public class Replica {

  private static final Logger log = LoggerFactory.getLogger(Replica.class);

  /** A question to the replica's tables; the connection is its own, and closed after it. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(Connection duck) throws SQLException;
  }

  private final AtomicLong built = new AtomicLong();
  private final AtomicLong rebuilds = new AtomicLong();
  private volatile @Nullable ReplicaFile current;
  private volatile State state = State.STARTING;
  private volatile @Nullable Instant asOf;
  private volatile long lines;
  private volatile long toBuild;
  private volatile boolean damaged;

  /**
   * Asks a question.
   *
   * @throws ReplicaUnavailable while nothing is there to answer from
   */
  public <T> T ask(Question<T> question) {
    try {
      for (ReplicaFile file = current; file != null; file = current) {
        Optional<T> answer = file.read(question);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    throw new ReplicaUnavailable(status());
  }

  private RuntimeException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("IO Error") || message.contains("FATAL") || message.contains("INTERNAL")) {
      log.warn("The replica is damaged and will be rebuilt", e);
      damaged = true;
      return new ReplicaUnavailable(status());
    }
    return new IllegalStateException(e);
  }

  public ReplicaStatus status() {
    return new ReplicaStatus(state, asOf, lines, built.get(), toBuild, rebuilds.get());
  }

  /**
   * When the replica last agreed with PostgreSQL.
   *
   * @throws ReplicaUnavailable while nothing is there to answer from
   */
  public Instant asOf() {
    Instant known = asOf;
    if (known == null) {
      throw new ReplicaUnavailable(status());
    }
    return known;
  }

  @Nullable ReplicaFile current() {
    return current;
  }

  boolean isDamaged() {
    return damaged;
  }

  void isNow(State now) {
    state = now;
  }

  void isBuilding(long expected) {
    built.set(0);
    toBuild = expected;
    state = State.BUILDING;
    rebuilds.incrementAndGet();
  }

  void hasBuilt(long more) {
    built.addAndGet(more);
  }

  /** Nothing of the current file may be shown any more. */
  void withdraw() {
    swap(null);
    asOf = null;
    lines = 0;
  }

  /** Answers from another file from now on; the former one is removed when its readers are done. */
  void replaceBy(ReplicaFile file, Instant agreedAt, long count) {
    ReplicaFile former = swap(file);
    damaged = false;
    agreed(agreedAt, count);
    if (former != null) {
      Thread.ofVirtual().start(former::retire);
    }
  }

  private @Nullable ReplicaFile swap(@Nullable ReplicaFile file) {
    ReplicaFile former = current;
    current = file;
    return former;
  }

  void agreed(Instant at, long count) {
    asOf = at;
    lines = count;
    built.set(0);
    toBuild = 0;
  }

  void agreed(Instant at) {
    asOf = at;
  }

  /** Closes the current file and keeps it for the next start. */
  void close() {
    ReplicaFile former = swap(null);
    state = State.STOPPED;
    if (former != null) {
      former.close();
    }
  }
}
