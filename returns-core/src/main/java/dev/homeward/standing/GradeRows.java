package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grades on record. */
@Repository
class GradeRows {

  private final JdbcClient jdbc;

  GradeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets nobody else decide about the seller until the transaction is over. */
  void lock(SellerId seller) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
        .param("standing of " + seller)
        .query()
        .singleRow();
  }

  /** Adds a grade; empty if the same source gave one before. */
  Optional<UUID> add(GradeGiven given, String by, Instant at) {
    return jdbc.sql(
            """
            insert into seller_grade (id, seller_id, grade, rated, as_of, cause, source_id, given_by, given_at)
            values (:id, :seller, :grade, :rated, :asOf, :cause, :source, :by, :at)
            on conflict (seller_id, cause, source_id) do nothing returning id
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", given.seller().value())
        .param("grade", given.grade().name())
        .param("rated", given.rated())
        .param("asOf", given.asOf())
        .param("cause", given.cause().name())
        .param("source", given.source())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(UUID.class)
        .optional();
  }

  Optional<SellerGrade> latest(SellerId seller) {
    return jdbc.sql("select * from seller_grade where seller_id = ? order by id desc limit 1")
        .param(seller.value())
        .query((row, _) -> grade(row))
        .optional();
  }

  /** Returns the latest grade of every seller that has one. */
  List<SellerGrade> latest() {
    return jdbc.sql(
            "select distinct on (seller_id) * from seller_grade order by seller_id, id desc")
        .query((row, _) -> grade(row))
        .list();
  }

  /** Returns the grades of a seller, the latest first. */
  List<SellerGrade> history(SellerId seller, int most) {
    return jdbc.sql("select * from seller_grade where seller_id = ? order by id desc limit ?")
        .param(seller.value())
        .param(most)
        .query((row, _) -> grade(row))
        .list();
  }

  private static SellerGrade grade(ResultSet row) throws SQLException {
    return new SellerGrade(
        new SellerId(row.getObject("seller_id", UUID.class)),
        Grade.valueOf(row.getString("grade")),
        row.getBoolean("rated"),
        row.getObject("id", UUID.class),
        row.getObject("as_of", LocalDate.class),
        GradeCause.valueOf(row.getString("cause")),
        row.getTimestamp("given_at").toInstant());
  }
}
