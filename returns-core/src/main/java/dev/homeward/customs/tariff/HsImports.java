package dev.homeward.customs.tariff;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which tables of codes were taken in, and what each changed. */
@Component
class HsImports {

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  HsImports(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Compares the codes to come with those that are, before they are replaced. */
  void record(Map<String, String> after, String name, Actor actor) {
    Map<String, String> before = new HashMap<>();
    jdbc.sql("select code, description from hs_code")
        .query(row -> {
          before.put(row.getString(1), row.getString(2));
        });
    String file = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    UUID id = TimeOrderedId.next();
    long added = after.keySet().stream().filter(code -> !before.containsKey(code)).count();
    long removed = before.keySet().stream().filter(code -> !after.containsKey(code)).count();
    long reworded =
        after.entrySet().stream()
            .filter(code -> before.containsKey(code.getKey()))
            .filter(code -> !code.getValue().equals(before.get(code.getKey())))
            .count();
    jdbc.sql(
            """
            insert into hs_import (id, file, codes, added, removed, reworded, imported_by, imported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            List.of(
                id,
                file,
                after.size(),
                added,
                removed,
                reworded,
                actor.name(),
                Timestamp.from(clock.instant())))
        .update();
    audit.record(
        actor,
        "hs-table.imported",
        Subject.of("hs-table", id, file, null),
        Map.of("codes", before.size()),
        Map.of("codes", after.size(), "added", added, "removed", removed, "reworded", reworded));
  }

  List<HsLookup.Version> latest(int size) {
    return jdbc.sql("select * from hs_import order by id desc limit ?")
        .param(size)
        .query((row, _) ->
            new HsLookup.Version(
                row.getString("file"),
                row.getInt("codes"),
                row.getInt("added"),
                row.getInt("removed"),
                row.getInt("reworded"),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant()))
        .list();
  }
}
