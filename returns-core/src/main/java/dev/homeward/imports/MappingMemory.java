package dev.homeward.imports;

import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers per seller and profile what was adjusted, for the next file of the kind. */
@Repository
class MappingMemory {

  private final JdbcClient jdbc;
  private final Clock clock;

  MappingMemory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Adjustments recall(SellerId seller, String profile) {
    return jdbc.sql("select adjustments from import_mapping where seller_id = ? and profile = ?")
        .param(seller.value())
        .param(profile)
        .query(String.class)
        .optional()
        .map(json -> StoredJson.read(json, Adjustments.class))
        .orElse(Adjustments.NONE);
  }

  void remember(SellerId seller, String profile, Adjustments adjustments) {
    jdbc.sql(
            """
            insert into import_mapping (seller_id, profile, adjustments, updated_at)
            values (:seller, :profile, cast(:adjustments as jsonb), :now)
            on conflict (seller_id, profile)
            do update set adjustments = excluded.adjustments, updated_at = excluded.updated_at
            """)
        .param("seller", seller.value())
        .param("profile", profile)
        .param("adjustments", StoredJson.write(adjustments))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
