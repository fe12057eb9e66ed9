package dev.homeward.shipping.label.sandbox;

import dev.homeward.shipping.label.S10Number;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out serial numbers, each once, whoever asks at the same time. */
@Repository
class NumberRange {

  private static final int FIRST = 10_000_000;
  private static final int LAST = 99_999_999;

  private final JdbcClient jdbc;

  NumberRange(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the next number; empty once all have been given out. */
  Optional<S10Number> next(String service, String country) {
    jdbc.sql(
            """
            insert into sandbox_number_range (service, country, next, last) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(service)
        .param(country)
        .param(FIRST)
        .param(LAST)
        .update();
    return jdbc.sql(
            """
            update sandbox_number_range set next = next + 1
            where service = ? and country = ? and next <= last returning next - 1
            """)
        .param(service)
        .param(country)
        .query((row, _) -> new S10Number(service, row.getInt(1), country))
        .optional();
  }
}
