package dev.homeward.web.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for which day demo data was begun, so that a killed start continues the same data. */
@Repository
class DemoRecord {

  /** The demo data of this installation. */
  record Entry(LocalDate periodEnd, boolean finished) {}

  private final JdbcClient client;

  DemoRecord(JdbcClient client) {
    this.client = client;
  }

  Optional<Entry> find() {
    return client
        .sql("select period_end, finished_at is not null from demo_data")
        .query((row, n) -> new Entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
        .optional();
  }

  void begin(LocalDate periodEnd) {
    client.sql("insert into demo_data (period_end) values (?)").param(periodEnd).update();
  }

  void finish(Instant at) {
    client.sql("update demo_data set finished_at = ?").param(Timestamp.from(at)).update();
  }
}
