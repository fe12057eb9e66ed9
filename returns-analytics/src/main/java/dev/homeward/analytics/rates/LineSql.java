package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.Replica;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for the lines of one of the fact tables. */
record LineSql<T>(boolean returns, BoundSql.RowReader<T> reader) {

  private record Size(long lines, long units) {}

  LinePage<T> page(LineQuery query, Replica replica) {
    return replica.ask(duck -> {
      Size size =
          filtered(BoundSql.of("count-lines.sql"), query, duck)
              .with("table", returns ? "return_line" : "sale_line")
              .list(duck, row -> new Size(row.getLong(1), row.getLong(2)))
              .getFirst();
      List<T> lines =
          lines(query, duck)
              .bind("limit", query.limit())
              .bind("offset", query.offset())
              .list(duck, reader);
      return new LinePage<>(lines, size.lines(), size.units(), replica.asOf());
    });
  }

  /** Streams all lines: none waits in memory for the others. */
  void each(LineQuery query, Replica replica, Consumer<T> receiver) {
    replica.ask(duck -> {
      BoundSql all = lines(query, duck).bind("limit", Long.MAX_VALUE).bind("offset", 0);
      long count = 0;
      try (PreparedStatement statement = all.prepare(duck);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          receiver.accept(reader.read(row));
          count++;
        }
      }
      return count;
    });
  }

  private BoundSql lines(LineQuery query, Connection duck) throws SQLException {
    return filtered(BoundSql.of(returns ? "return-lines.sql" : "sale-lines.sql"), query, duck)
        .with("order", order(query.order()));
  }

  private BoundSql filtered(BoundSql question, LineQuery query, Connection duck)
      throws SQLException {
    SliceFilter filter = SliceFilter.of(query.slice(), duck);
    Map<String, Object> matches = new HashMap<>();
    String condition = returns ? "l.occurred and " + filter.returns() : filter.sales();
    if (returns && !query.matches().isEmpty()) {
      List<String> states = query.matches().stream().map(Match::name).toList();
      condition += " and l.match_state in " + BoundSql.list("match_", states, matches);
    }
    return question.with("filter", condition).bind(filter.values()).bind(matches);
  }

  private static String order(LineOrder order) {
    String column =
        switch (order.field()) {
          case DATE -> "l.occurred_at";
          case VALUE -> "l.value";
          case UNITS -> "l.quantity";
        };
    return column + (order.descending() ? " desc" : "");
  }
}
