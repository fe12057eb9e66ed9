package dev.homeward.imports;

import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what imports recorded, one line of text per row, so that tests read like tables. */
@TestConfiguration
class RecordedFacts {

  private final JdbcClient jdbc;

  RecordedFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows of a table of one seller, their columns joined by blanks. */
  List<String> of(SellerId seller, String columns, String from, String order) {
    return jdbc
        .sql("select " + columns + " from " + from + " where t.seller_id = ? order by " + order)
        .param(seller.value())
        .query()
        .listOfRows()
        .stream()
        .map(RecordedFacts::joined)
        .toList();
  }

  private static String joined(Map<String, @Nullable Object> row) {
    return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
