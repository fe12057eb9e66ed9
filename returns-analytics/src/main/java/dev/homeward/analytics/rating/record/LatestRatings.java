package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.GradeState;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where sellers stand by their latest records. */
@Repository
public class LatestRatings {

  private static final String FOLLOW =
      """
      insert into seller_rating_latest as old
        (seller_id, rating, day, score, observed, expected, category, grade, rated, streak, projected, evaluated_on, before, moved)
      select r.seller_id, r.id, r.day, r.score, r.observed, r.expected, r.category, r.grade, r.rated, r.streak, r.projected,
             case when r.evaluated then r.day end, null, 0
      from seller_rating r where r.snapshot = :snapshot and r.day >= :day and %s
        and not exists (select from seller_rating later where later.replaces = r.id)
      on conflict (seller_id) do update set
        rating = excluded.rating, day = excluded.day, score = excluded.score, observed = excluded.observed,
        expected = excluded.expected, category = excluded.category, grade = excluded.grade, rated = excluded.rated,
        streak = excluded.streak, projected = excluded.projected,
        evaluated_on = coalesce(excluded.evaluated_on, old.evaluated_on),
        before = case when excluded.evaluated_on > old.evaluated_on then old.grade else old.before end,
        moved = case when excluded.evaluated_on > old.evaluated_on then ascii(excluded.grade) - ascii(old.grade)
                     when excluded.evaluated_on = old.evaluated_on then ascii(excluded.grade) - ascii(coalesce(old.before, excluded.grade))
                     else old.moved end
      where excluded.day >= old.day
      """;

  private final JdbcClient jdbc;

  LatestRatings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A seller's grade as the next evaluation finds it.
   *
   * @param evaluatedOn when it was last decided; null where it never was
   */
  public record Standing(GradeState state, @Nullable LocalDate evaluatedOn) {

    /** Nobody has rated it yet. */
    public static final Standing NONE = new Standing(GradeState.UNRATED, null);
  }

  @AcrossSellers
  public Map<SellerId, Standing> all() {
    Map<SellerId, Standing> all = new HashMap<>();
    jdbc.sql("select seller_id, grade, streak, rated, evaluated_on from seller_rating_latest")
        .query(row -> {
          all.put(
              new SellerId(row.getObject("seller_id", UUID.class)),
              new Standing(
                  new GradeState(
                      Grade.valueOf(row.getString("grade")),
                      row.getInt("streak"),
                      row.getBoolean("rated")),
                  row.getObject("evaluated_on", LocalDate.class)));
        });
    return all;
  }

  /** Every seller's grade, as it is put on record. */
  @AcrossSellers
  public List<GradeGiven> grades() {
    return jdbc.sql(
            "select seller_id, grade, rated, day, rating from seller_rating_latest order by seller_id")
        .query((row, _) ->
            new GradeGiven(
                new SellerId(row.getObject("seller_id", UUID.class)),
                Grade.valueOf(row.getString("grade")),
                row.getBoolean("rated"),
                row.getObject("day", LocalDate.class),
                GradeCause.RATING,
                row.getObject("rating", UUID.class)))
        .list();
  }

  /** Follows a run. */
  @AcrossSellers
  public void follow(UUID snapshot, LocalDate day) {
    jdbc.sql(FOLLOW.formatted("true")).param("snapshot", snapshot).param("day", day).update();
  }

  /** Follows a correction of one seller's latest record. */
  public void follow(SellerId seller, StoredRating latest) {
    jdbc.sql(FOLLOW.formatted("r.seller_id = :seller"))
        .param("snapshot", latest.snapshot())
        .param("day", latest.day())
        .param("seller", seller.value())
        .update();
  }
}
