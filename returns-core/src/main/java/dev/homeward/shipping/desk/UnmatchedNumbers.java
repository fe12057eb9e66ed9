package dev.homeward.shipping.desk;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.TrackingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that carriers speak of and nobody announced. */
@Service
@Transactional
public class UnmatchedNumbers {

  private static final int LONGEST_REASON = 500;

  /** The latest scan of each number stands for it: a page costs as much as its rows. */
  private static final String ROWS =
      """
      select s.id, s.tracking_key, s.event, s.text, s.codes[1] as code, s.recorded_at as last, n.*,
             a.reason, a.decided_by, a.decided_at
      from scan s
      left join number_aside a on a.tracking_key = s.tracking_key
      cross join lateral (
        select count(*) as scans, min(o.recorded_at) as first,
               array_remove(array_agg(distinct nullif(o.carrier_key, '')), null) as carriers,
               array_remove(array_agg(distinct o.reported_by), null) as sellers
        from scan o where o.tracking_key = s.tracking_key and o.parcel_id is null and o.refusal is null) n
      where s.parcel_id is null and s.refusal is null
        and not exists (select 1 from scan l where l.tracking_key = s.tracking_key and l.parcel_id is null
                        and l.refusal is null and l.id > s.id)
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  UnmatchedNumbers(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A number with what was told of it.
   *
   * @param id of its latest scan
   * @param sellers who told it, and whose parcels alone those scans can be about
   * @param aside null where it waits
   */
  public record Row(
      UUID id,
      String number,
      long scans,
      Instant first,
      Instant last,
      CanonicalEvent event,
      @Nullable String code,
      @Nullable String text,
      List<String> carriers,
      List<SellerId> sellers,
      @Nullable Aside aside) {}

  /** Why a number was set aside. */
  public record Aside(String reason, String by, Instant at) {}

  /** A number that was given to a parcel. */
  public record Matched(
      String number, UUID parcel, String parcelNumber, long scans, String by, Instant at) {}

  /**
   * Returns a page of numbers, the one last spoken of first.
   *
   * @param aside whether those that were set aside, or those that wait
   * @param number the beginning of a number; empty for any
   * @param before the last one of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  @AcrossSellers
  public List<Row> page(boolean aside, String number, @Nullable UUID before, int size) {
    return jdbc.sql(
            ROWS
                + " and (a.tracking_key is not null) = :aside and (:number = '' or s.tracking_key like :number || '%')"
                + " and (cast(:before as uuid) is null or s.id < cast(:before as uuid)) order by s.id desc limit :size")
        .param("aside", aside)
        .param("number", TrackingKey.of(number))
        .param("before", before)
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns one number; empty if nothing was told of it, or it is a parcel's. */
  @Transactional(readOnly = true)
  @AcrossSellers
  public Optional<Row> find(String number) {
    return jdbc.sql(ROWS + " and s.tracking_key = :number")
        .param("number", TrackingKey.of(number))
        .query((row, _) -> row(row))
        .optional();
  }

  /** Returns a page of the numbers that operators gave to parcels, by number. */
  @Transactional(readOnly = true)
  @AcrossSellers
  public List<Matched> matched(String after, int size) {
    return jdbc.sql(
            """
            select n.*, p.tracking_number,
                   (select count(*) from scan s where s.parcel_id = n.parcel_id and s.tracking_key = n.tracking_key) as scans
            from second_number n join parcel p on p.id = n.parcel_id
            where n.tracking_key > :after order by n.tracking_key limit :size
            """)
        .param("after", after)
        .param("size", size)
        .query((row, _) ->
            new Matched(
                row.getString("tracking_key"),
                row.getObject("parcel_id", UUID.class),
                row.getString("tracking_number"),
                row.getLong("scans"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /**
   * Sets a number aside. Its scans stay: should somebody announce a parcel, it gets them.
   *
   * @throws BusinessRuleViolation {@code scan.aside-reason} without a reason, or too long a one
   */
  public void setAside(String number, String reason, Actor actor) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new BusinessRuleViolation("scan.aside-reason", LONGEST_REASON);
    }
    String key = TrackingKey.of(number);
    int added =
        jdbc.sql(
                """
                insert into number_aside (tracking_key, reason, decided_by, decided_at) values (?, ?, ?, ?)
                on conflict (tracking_key) do nothing
                """)
            .param(key)
            .param(why)
            .param(actor.name())
            .param(Timestamp.from(clock.instant()))
            .update();
    if (added > 0) {
      audit.record(actor, "number.set-aside", subject(key), Map.of(), Map.of("reason", why));
    }
  }

  /** Puts a number back among those that wait. */
  public void takeBack(String number, Actor actor) {
    String key = TrackingKey.of(number);
    int removed = jdbc.sql("delete from number_aside where tracking_key = ?").param(key).update();
    if (removed > 0) {
      audit.record(actor, "number.taken-back", subject(key), Map.of(), Map.of());
    }
  }

  private static Subject subject(String key) {
    return Subject.of("tracking-number", key, key, null);
  }

  private static Row row(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("tracking_key"),
        row.getLong("scans"),
        row.getTimestamp("first").toInstant(),
        row.getTimestamp("last").toInstant(),
        CanonicalEvent.valueOf(row.getString("event")),
        row.getString("code"),
        row.getString("text"),
        List.of((String[]) row.getArray("carriers").getArray()),
        Arrays.stream((UUID[]) row.getArray("sellers").getArray()).map(SellerId::new).toList(),
        reason == null
            ? null
            : new Aside(
                reason, row.getString("decided_by"), row.getTimestamp("decided_at").toInstant()));
  }
}
