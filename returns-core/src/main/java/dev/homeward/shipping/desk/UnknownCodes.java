package dev.homeward.shipping.desk;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SqlTime;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.Scan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes of carriers that no table explains, and those that operators explained. */
@Service
@Transactional(readOnly = true)
public class UnknownCodes {

  private static final String KEY = "coalesce(lower(s.codes[1]), '')";

  private static final String GROUPS =
      "select "
          + KEY
          + """
           as key, max(s.codes[1]) as code, count(*) as scans, count(distinct s.parcel_id) as parcels,
                 min(s.recorded_at) as first, max(s.recorded_at) as last, max(s.text) as example,
                 bool_or(m.code is not null) as decided
          from scan s left join code_meaning m on m.vocabulary || ':' || m.code = %s where s.event = 'UNKNOWN' and s.refusal is null
          """
              .formatted(KEY);

  private final JdbcClient jdbc;

  UnknownCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A code with the scans that have it.
   *
   * @param key in lower case, which is how codes are compared
   * @param code null where the source gave none at all
   * @param decided whether an operator explained it, and its scans are being read again
   */
  public record Row(
      String key,
      Scan.@Nullable Code code,
      long scans,
      long parcels,
      Instant first,
      Instant last,
      @Nullable String example,
      boolean decided) {}

  /** One scan with the code. */
  public record Example(
      String number,
      @Nullable String text,
      @Nullable String place,
      @Nullable String country,
      Instant occurredAt,
      String source) {}

  /** A code that was explained. */
  public record Decided(
      Scan.Code code, CanonicalEvent event, String by, Instant at, boolean reading) {}

  /** How many codes wait, and since when. */
  public record Waiting(long codes, @Nullable Instant since) {}

  /**
   * Returns a page of codes, those with most scans first.
   *
   * @param after the last one of the page before; null for the first page
   */
  @AcrossSellers
  public List<Row> page(@Nullable After after, int size) {
    return jdbc.sql(
            GROUPS
                + " group by 1 having count(*) < :scans or (count(*) = :scans and "
                + KEY
                + " > :key) order by count(*) desc, 1 limit :size")
        .param("scans", after == null ? Long.MAX_VALUE : after.scans())
        .param("key", after == null ? "" : after.key())
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Where a page ended. */
  public record After(long scans, String key) {}

  /** Returns a code of which scans wait; empty if there is none such. */
  @AcrossSellers
  public Optional<Row> find(Scan.Code code) {
    return jdbc.sql(GROUPS + " and " + KEY + " = lower(:key) group by 1")
        .param("key", code.toString())
        .query((row, _) -> row(row))
        .optional();
  }

  /** Returns the latest scans with a code. */
  @AcrossSellers
  public List<Example> examples(Scan.Code code, int size) {
    return jdbc.sql(
            "select * from scan s where s.event = 'UNKNOWN' and s.refusal is null and "
                + KEY
                + " = lower(:key) order by s.id desc limit :size")
        .param("key", code.toString())
        .param("size", size)
        .query((row, _) ->
            new Example(
                row.getString("tracking_key"),
                row.getString("text"),
                row.getString("place"),
                row.getString("country"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("source")))
        .list();
  }

  /** Counts the codes that nobody has explained, in one statement. */
  @AcrossSellers
  public Waiting waiting() {
    return jdbc.sql(
            "select count(distinct "
                + KEY
                + ") as codes, min(s.recorded_at) as since from scan s where s.event = 'UNKNOWN' and s.refusal is null"
                + " and not exists (select 1 from code_meaning m where m.vocabulary || ':' || m.code = "
                + KEY
                + ")")
        .query((row, _) -> new Waiting(row.getLong("codes"), SqlTime.instant(row, "since")))
        .single();
  }

  /**
   * Returns a page of the codes that operators explained, by name.
   *
   * @param after the last one of the page before, empty for the first page
   */
  public List<Decided> decided(String after, int size) {
    return jdbc.sql(
            """
            select m.*, exists (select 1 from code_reading r where r.vocabulary = m.vocabulary and r.code = m.code) as reading
            from code_meaning m where m.vocabulary || ':' || m.code > :after
            order by m.vocabulary || ':' || m.code limit :size
            """)
        .param("after", after)
        .param("size", size)
        .query((row, _) ->
            new Decided(
                new Scan.Code(row.getString("vocabulary"), row.getString("code")),
                CanonicalEvent.valueOf(row.getString("event")),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("reading")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new Row(
        row.getString("key"),
        code == null ? null : Scan.Code.parse(code),
        row.getLong("scans"),
        row.getLong("parcels"),
        row.getTimestamp("first").toInstant(),
        row.getTimestamp("last").toInstant(),
        row.getString("example"),
        row.getBoolean("decided"));
  }
}
