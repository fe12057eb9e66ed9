package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question with its values: they are bound by name ({@code :from}), never written into it. */
record BoundSql(SqlText sql, Map<String, Object> values) {

  private static final Pattern NAME = Pattern.compile(":([a-z][a-z_0-9]*)");

  /** Reads one row of an answer. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static BoundSql of(String resource) {
    return new BoundSql(SqlText.of(BoundSql.class, resource), Map.of());
  }

  /** A list of bound values in parentheses; adds them to the values by numbered names. */
  static String list(String prefix, List<?> all, Map<String, Object> values) {
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < all.size(); i++) {
      values.put(prefix + i, all.get(i));
      names.add(":" + prefix + i);
    }
    return names.toString();
  }

  BoundSql with(String placeholder, String text) {
    return new BoundSql(sql.with(placeholder, text), values);
  }

  BoundSql then(BoundSql rest) {
    return new BoundSql(new SqlText(sql.text() + rest.sql.text()), values).bind(rest.values);
  }

  BoundSql bind(String name, Object value) {
    return bind(Map.of(name, value));
  }

  BoundSql bind(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(more);
    return new BoundSql(sql, all);
  }

  <T> List<T> list(Connection duck, RowReader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = prepare(duck);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(reader.read(row));
      }
    }
    return rows;
  }

  PreparedStatement prepare(Connection duck) throws SQLException {
    List<Object> ordered = new ArrayList<>();
    Matcher names = NAME.matcher(sql.text());
    String text =
        names.replaceAll(name -> {
          Object value = values.get(name.group(1));
          if (value == null) {
            throw new IllegalStateException("nothing bound to " + name.group());
          }
          ordered.add(value);
          return "?";
        });
    PreparedStatement statement = duck.prepareStatement(text);
    for (int i = 0; i < ordered.size(); i++) {
      statement.setObject(i + 1, ordered.get(i));
    }
    return statement;
  }
}
