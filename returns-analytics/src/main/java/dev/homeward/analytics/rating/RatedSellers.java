package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.Funnel;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All sellers by their latest rating, for operators; each question is one statement. */
@Service
@Transactional(readOnly = true)
public class RatedSellers {

  private static final String ROWS =
      """
      select l.seller_id, s.name, l.day, l.score, l.observed, l.expected, l.category, l.grade, l.rated,
             l.projected, l.before, l.moved
      from seller_rating_latest l join seller s on s.id = l.seller_id
      """;

  private final JdbcClient jdbc;

  RatedSellers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of sellers. */
  @AcrossSellers
  public QueuePage page(QueueQuestion question) {
    QueueQuestion.After after = question.after();
    List<QueueRow> rows =
        jdbc.sql(ROWS + where(question) + order(question.order()) + " limit :most")
            .param("grade", question.grade() == null ? null : question.grade().name())
            .param("text", question.text().strip())
            .param("moving", question.movingOnly())
            .param("key", after == null ? 0 : after.key())
            .param("seller", after == null ? null : after.seller())
            .param("most", question.size() + 1)
            .query((row, _) -> row(row))
            .list();
    if (rows.size() <= question.size()) {
      return new QueuePage(rows, null);
    }
    List<QueueRow> page = rows.subList(0, question.size());
    return new QueuePage(List.copyOf(page), keyOf(question.order(), page.getLast()));
  }

  /** How many sellers have each grade. */
  @AcrossSellers
  public Map<Grade, Integer> byGrade() {
    Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
    jdbc.sql("select grade, count(*) from seller_rating_latest group by grade")
        .query(row -> {
          counts.put(Grade.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  /**
   * Sellers beside what chance does.
   *
   * @param rows all of whom anything is expected, the least first
   */
  public record FunnelPlot(Funnel funnel, List<QueueRow> rows) {}

  /** All sellers for the funnel plot. */
  @AcrossSellers
  public FunnelPlot funnel() {
    List<QueueRow> rows =
        jdbc.sql(ROWS + " where l.expected > 0 order by l.expected, l.seller_id")
            .query((row, _) -> row(row))
            .list();
    List<Funnel.Point> points =
        rows.stream().map(row -> new Funnel.Point(row.observed(), row.expected())).toList();
    return new FunnelPlot(Funnel.of(points), rows);
  }

  /** Others with the same main category, those with most to go by first. */
  @AcrossSellers
  List<QueueRow> peers(SellerId seller, String category, int most) {
    return jdbc.sql(
            ROWS
                + " where l.category = :category and l.seller_id <> :seller"
                + " order by l.expected desc, l.seller_id limit :most")
        .param("category", category)
        .param("seller", seller.value())
        .param("most", most)
        .query((row, _) -> row(row))
        .list();
  }

  private static String where(QueueQuestion question) {
    String where =
        """
         where (:grade::text is null or l.grade = :grade::text)
           and (:text = '' or position(lower(:text) in lower(s.name)) > 0)
           and (not :moving or l.moved <> 0 or l.projected <> l.grade)
        """;
    if (question.after() == null) {
      return where + " and :key::float8 is not null and :seller::uuid is null";
    }
    return where
        + switch (question.order()) {
          case SCORE -> " and (l.score, l.seller_id) > (:key, :seller::uuid)";
          case EXPOSURE ->
              " and (l.expected < :key or l.expected = :key and l.seller_id > :seller::uuid)";
          case GRADE_CHANGE ->
              " and (l.moved < :key or l.moved = :key and l.seller_id > :seller::uuid)";
        };
  }

  private static String order(QueueQuestion.Order order) {
    return switch (order) {
      case SCORE -> " order by l.score, l.seller_id";
      case EXPOSURE -> " order by l.expected desc, l.seller_id";
      case GRADE_CHANGE -> " order by l.moved desc, l.seller_id";
    };
  }

  private static QueueQuestion.After keyOf(QueueQuestion.Order order, QueueRow row) {
    double key =
        switch (order) {
          case SCORE -> row.score();
          case EXPOSURE -> row.expected();
          case GRADE_CHANGE -> row.moved();
        };
    return new QueueQuestion.After(key, row.seller().value());
  }

  private static QueueRow row(ResultSet row) throws SQLException {
    String before = row.getString("before");
    return new QueueRow(
        new SellerId(row.getObject("seller_id", UUID.class)),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        row.getDouble("score"),
        row.getDouble("observed"),
        row.getDouble("expected"),
        row.getString("category"),
        Grade.valueOf(row.getString("grade")),
        row.getBoolean("rated"),
        Grade.valueOf(row.getString("projected")),
        before == null ? null : Grade.valueOf(before),
        row.getInt("moved"));
  }
}
