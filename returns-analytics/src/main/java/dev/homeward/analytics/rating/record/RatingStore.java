package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.database.CopyRows;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes ratings and reads them again; none is ever changed. */
@Repository
public class RatingStore {

  /** Not corrected by a later record. */
  private static final String STANDS =
      " and not exists (select from seller_rating later where later.replaces = r.id)";

  private static final String ONE =
      "select r.* from seller_rating r where r.seller_id = :seller" + STANDS;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  RatingStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Adds ratings, many at a time. */
  public void add(List<StoredRating> ratings) {
    CopyRows rows =
        new CopyRows(
            "seller_rating",
            "id, seller_id, day, parameters, snapshot, score, low, high, deduction, band, grade",
            "rated, streak, evaluated, projected, expected, observed, category, result, inputs",
            "replaces, reason, made_at");
    List<Texts> texts = ratings.parallelStream().map(Texts::of).toList();
    for (int i = 0; i < ratings.size(); i++) {
      add(rows, ratings.get(i), texts.get(i));
    }
    ConnectionCallback<Boolean> sending =
        connection -> {
          rows.send(connection);
          return true;
        };
    template.execute(sending);
  }

  /** What takes longest of a row: its packed values, in hexadecimal. */
  private record Texts(String result, String inputs) {

    static Texts of(StoredRating rating) {
      HexFormat hex = HexFormat.of();
      return new Texts(
          hex.formatHex(Packed.pack(rating.result())), hex.formatHex(Packed.pack(rating.inputs())));
    }
  }

  private static void add(CopyRows rows, StoredRating rating, Texts texts) {
    RatingResult result = rating.result();
    CreditScore score = result.score();
    rows.add(rating.id()).add(rating.seller().value()).add(rating.day().toString());
    rows.add(rating.parameters()).add(rating.snapshot());
    rows.add(Double.toString(score.score())).add(Double.toString(score.low()));
    rows.add(Double.toString(score.high())).add(Double.toString(score.deduction()));
    rows.add(score.band().name()).add(result.state().grade().name());
    rows.add(result.state().rated()).add(result.state().streak());
    rows.add(rating.inputs().evaluated()).add(result.projected().name());
    rows.add(Double.toString(score.faults().expected()));
    rows.add(Double.toString(score.faults().observed())).add(rating.category());
    rows.addBytes(texts.result()).addBytes(texts.inputs());
    rows.add(rating.replaces()).add(rating.reason()).add(rating.madeAt());
    rows.endRow();
  }

  /**
   * The latest record of a seller, or that of a day.
   *
   * @param day null for the latest
   */
  public Optional<StoredRating> find(SellerId seller, @Nullable LocalDate day) {
    return jdbc.sql(
            ONE + " and (:day::date is null or r.day = :day::date) order by r.day desc limit 1")
        .param("seller", seller.value())
        .param("day", day)
        .query((row, _) -> rating(row))
        .optional();
  }

  /** One record, corrected or not. */
  public Optional<StoredRating> get(SellerId seller, UUID id) {
    return jdbc.sql("select r.* from seller_rating r where r.seller_id = :seller and r.id = :id")
        .param("seller", seller.value())
        .param("id", id)
        .query((row, _) -> rating(row))
        .optional();
  }

  /** The records that stand from a day on, earliest first: what a correction concerns. */
  public List<StoredRating> since(SellerId seller, LocalDate day) {
    return jdbc.sql(ONE + " and r.day >= :day order by r.day")
        .param("seller", seller.value())
        .param("day", day)
        .query((row, _) -> rating(row))
        .list();
  }

  /**
   * A page of what stands, the latest first.
   *
   * @param before only days before this one; null for all
   * @param evaluated only those that decided the grade
   */
  public List<StoredRating> page(
      SellerId seller, @Nullable LocalDate before, boolean evaluated, int size) {
    return jdbc.sql(
            ONE
                + " and (:before::date is null or r.day < :before::date)"
                + " and (not :evaluated or r.evaluated) order by r.day desc limit :size")
        .param("seller", seller.value())
        .param("before", before)
        .param("evaluated", evaluated)
        .param("size", size)
        .query((row, _) -> rating(row))
        .list();
  }

  /** Says whether something was corrected for a reason already. */
  public boolean hasCorrection(SellerId seller, String reason) {
    return jdbc.sql(
            "select exists (select from seller_rating where seller_id = :seller and reason = :reason)")
        .param("seller", seller.value())
        .param("reason", reason)
        .query(Boolean.class)
        .single();
  }

  private static StoredRating rating(ResultSet row) throws SQLException {
    return new StoredRating(
        row.getObject("id", UUID.class),
        new SellerId(row.getObject("seller_id", UUID.class)),
        row.getObject("day", LocalDate.class),
        row.getInt("parameters"),
        row.getObject("snapshot", UUID.class),
        Packed.unpack(row.getBytes("inputs"), RatingInputs.class),
        Packed.unpack(row.getBytes("result"), RatingResult.class),
        row.getString("category"),
        row.getObject("replaces", UUID.class),
        row.getString("reason"),
        instant(row.getTimestamp("made_at")));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }
}
