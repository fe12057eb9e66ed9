package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.Attribution;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityCurves;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.credit.expected.ReturnLags;
import dev.homeward.analytics.replica.SqlText;
import dev.homeward.inspection.Liability;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnReasons;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the replica for the facts of a day, on a connection and in a transaction of its own. */
final class FactQuestions {

  /** The longest window of return policies, and 30 days for stragglers. */
  static final int LAST_DAY_OF_RETURNS = 90;

  private static final int ROWS_AT_ONCE = 1_000;

  private static final String ATTRIBUTED =
      "create or replace temp table %1$s as select * from (values %3$s) as v (%2$s, fault, other)";

  /** Receives a row. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private final Connection duck;
  private final FactScope scope;

  FactQuestions(Connection duck, FactScope scope) {
    this.duck = duck;
    this.scope = scope;
  }

  /** Counts what came back; every other question builds on it. */
  void prepare() throws SQLException {
    attribute();
    for (String statement : scope.text("returned.sql").statements()) {
      execute(statement);
    }
    CrowdLimit limit = new CrowdLimit();
    each("crowd.sql", limit::read);
    insert("rated_excluded", limit.excluded());
    leaveOutUnfit();
  }

  private void leaveOutUnfit() throws SQLException {
    execute("create or replace temp table rated_unfit (line_id uuid)");
    insert("rated_unfit", scope.unfit().stream().map(line -> "('" + line + "')").toList());
    execute(scope.text("unfit.sql").text());
  }

  /** Lets the questions know whom a claim and a verdict count against. */
  private void attribute() throws SQLException {
    List<String> claims =
        ReturnReasons.handles().stream()
            .map(reason ->
                row(
                    reason,
                    Attribution.of(ReturnReasons.faultOf(reason).orElse(FaultClass.OTHER), null)))
            .toList();
    List<String> verdicts =
        Arrays.stream(Liability.values())
            .map(found -> row(found.name(), Attribution.of(FaultClass.OTHER, found)))
            .toList();
    execute(ATTRIBUTED.formatted("rated_claim", "reason", String.join(", ", claims)));
    execute(ATTRIBUTED.formatted("rated_verdict", "liability", String.join(", ", verdicts)));
    execute("create or replace temp table rated_decided (line uuid, fault double, other double)");
    insert("rated_decided", scope.decided().stream().map(FactQuestions::row).toList());
  }

  private static String row(dev.homeward.oversight.Attribution decided) {
    return switch (decided.attributed()) {
      case SELLER -> row(decided.line().toString(), Attribution.SELLER);
      case SHOPPER -> row(decided.line().toString(), Attribution.NO_FAULT);
      case NOBODY -> row(decided.line().toString(), Attribution.ANOTHER);
    };
  }

  private static String row(String key, Attribution attribution) {
    return "('%s', %s::double, %s::double)"
        .formatted(key, attribution.fault(), attribution.other());
  }

  Map<Integer, UUID> sellers() throws SQLException {
    Map<Integer, UUID> sellers = new HashMap<>();
    each(
        new SqlText("select key, id from seller"),
        row -> sellers.put(row.getInt(1), row.getObject(2, UUID.class)));
    return sellers;
  }

  /** Names by the replica's codes; facts without one have code 0 and an empty name. */
  Map<Integer, String> terms(String kind) throws SQLException {
    Map<Integer, String> terms = new HashMap<>(Map.of(0, ""));
    each(
        new SqlText("select key, value from term where kind = '" + kind + "'"),
        row -> terms.put(row.getInt(1), row.getString(2)));
    return terms;
  }

  /** The curve of every cell, by the replica's codes, drawn from how long returns took. */
  Map<Cell, MaturityFunction> curves() throws SQLException {
    Map<Cell, ReturnLags> lags = lags();
    Map<MaturityCurves.Group, ReturnLags> groups = new HashMap<>();
    lags.forEach(
        (cell, seen) -> groups.put(new MaturityCurves.Group(cell.region(), cell.category()), seen));
    MaturityCurves drawn = MaturityCurves.of(groups, LAST_DAY_OF_RETURNS);
    Map<Cell, MaturityFunction> curves = new LinkedHashMap<>();
    lags.keySet()
        .forEach(cell ->
            curves.put(cell, drawn.of(new MaturityCurves.Group(cell.region(), cell.category()))));
    return curves;
  }

  /** The cells that there are lines of. */
  Set<Cell> cells() throws SQLException {
    Set<Cell> cells = new LinkedHashSet<>();
    each(scope.text("ages.sql"), row -> cells.add(cell(row)));
    return cells;
  }

  private Map<Cell, ReturnLags> lags() throws SQLException {
    Map<Cell, ReturnLags> lags = new LinkedHashMap<>();
    Function<Cell, ReturnLags> none = cell -> new ReturnLags(LAST_DAY_OF_RETURNS);
    each(
        scope.text("ages.sql"),
        row -> lags.computeIfAbsent(cell(row), none).addWaiting(row.getInt(3), row.getLong(4)));
    each(
        scope.text("delays.sql"),
        row -> {
          ReturnLags seen = lags.computeIfAbsent(cell(row), none);
          seen.addReturned(row.getInt(4), row.getLong(5));
          seen.addWaiting(row.getInt(3), -row.getLong(5));
        });
    return lags;
  }

  /** Lets the following questions know how mature lines are, and how much they count. */
  void mature(Map<Cell, MaturityFunction> curves) throws SQLException {
    List<MaturityFunction> distinct = List.copyOf(new LinkedHashSet<>(curves.values()));
    int longest = scope.parameters().longestAgeDays();
    double[] decay =
        IntStream.rangeClosed(0, longest).mapToDouble(scope.parameters()::decay).toArray();
    execute("create or replace temp table rated_decay as " + byDay(decay, "weight"));
    execute("create or replace temp table rated_curve (curve integer, age integer, share double)");
    for (int i = 0; i < distinct.size(); i++) {
      MaturityFunction curve = distinct.get(i);
      double[] shares = IntStream.rangeClosed(0, longest).mapToDouble(curve::at).toArray();
      execute(
          "insert into rated_curve select "
              + i
              + ", age, share from ("
              + byDay(shares, "share")
              + ")");
    }
    execute(
        "create or replace temp table rated_cell (category_key integer, region_key integer, curve integer)");
    Map<MaturityFunction, Integer> places = new HashMap<>();
    distinct.forEach(curve -> places.put(curve, places.size()));
    insertCells(curves, places);
    execute(
        """
        create or replace temp table rated_maturity as
        select c.category_key, c.region_key, v.age, v.share, d.weight
        from rated_cell c join rated_curve v on v.curve = c.curve join rated_decay d on d.age = v.age
        """);
  }

  private void insertCells(
      Map<Cell, MaturityFunction> curves, Map<MaturityFunction, Integer> places)
      throws SQLException {
    List<String> rows =
        curves.entrySet().stream()
            .map(entry ->
                "(%d, %d, %d)"
                    .formatted(
                        entry.getKey().category(),
                        entry.getKey().region(),
                        places.get(entry.getValue())))
            .toList();
    insert("rated_cell", rows);
  }

  /** A table of one number by age. Numbers travel as text, which every double comes back from. */
  private static String byDay(double[] values, String name) {
    String list =
        Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(",", "[", "]"));
    return "select generate_subscripts(list, 1) - 1 as age, unnest(list) as %s from (select '%s'::double[] as list)"
        .formatted(name, list);
  }

  void each(String resource, RowReader reader) throws SQLException {
    each(scope.text(resource), reader);
  }

  private void each(SqlText question, RowReader reader) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(question.text())) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(row.getInt(1), row.getInt(2));
  }

  private void insert(String table, List<String> rows) throws SQLException {
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      List<String> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
      execute("insert into " + table + " values " + String.join(", ", some));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }
}
