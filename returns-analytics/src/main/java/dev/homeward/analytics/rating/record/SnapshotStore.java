package dev.homeward.analytics.rating.record;

import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what sellers were compared with, and reads it again. */
@Repository
public class SnapshotStore {

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a snapshot; returns its id. */
  public UUID add(
      Snapshot snapshot, LocalDate day, int parameters, int sellers, Instant factsAt, Instant now) {
    UUID id = TimeOrderedId.next();
    jdbc.sql(
            """
            insert into rating_snapshot (id, day, parameters, content, sellers, facts_at, made_at)
            values (:id, :day, :parameters, :content, :sellers, :factsAt, :now)
            """)
        .param("id", id)
        .param("day", day)
        .param("parameters", parameters)
        .param("content", Packed.pack(snapshot))
        .param("sellers", sellers)
        .param("factsAt", Timestamp.from(factsAt))
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  public Snapshot get(UUID id) {
    byte[] content =
        jdbc.sql("select content from rating_snapshot where id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    return Packed.unpack(content, Snapshot.class);
  }

  /** The last day that was rated; empty before the first. */
  public Optional<LocalDate> lastDay() {
    return jdbc.sql("select max(day) from rating_snapshot").query(LocalDate.class).optional();
  }

  /** Lets one run at a time write, until the transaction ends. */
  public void keepOthersOut() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('seller ratings'))").query().singleRow();
  }
}
