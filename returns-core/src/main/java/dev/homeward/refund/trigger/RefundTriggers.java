package dev.homeward.refund.trigger;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sellers set about when their refunds are released. It holds for whatever happens next. */
@Service
@Transactional
public class RefundTriggers {

  private static final String ANYWHERE = "*";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  RefundTriggers(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns all that a seller has set, the one for all other markets first. */
  @Transactional(readOnly = true)
  public List<RefundTrigger> of(SellerId seller) {
    return jdbc.sql(
            "select * from refund_trigger where seller_id = ? order by country <> '*', country")
        .param(seller.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** Returns what holds for shoppers of a country. */
  @Transactional(readOnly = true)
  public RefundTrigger of(SellerId seller, @Nullable CountryCode country) {
    return jdbc.sql(
            """
            select * from refund_trigger where seller_id = :seller and country in (:country, '*')
            order by country = '*' limit 1
            """)
        .param("seller", seller.value())
        .param("country", country == null ? ANYWHERE : country.value())
        .query((row, _) -> read(row))
        .optional()
        .orElse(RefundTrigger.NONE);
  }

  /** Returns the moments that sellers wait for in any of their markets. */
  @Transactional(readOnly = true)
  @AcrossSellers
  public Map<SellerId, Set<RefundMoment>> moments(List<SellerId> sellers) {
    Map<SellerId, Set<RefundMoment>> moments = new HashMap<>();
    jdbc.sql("select distinct seller_id, moment from refund_trigger where seller_id = any (?)")
        .param(sellers.stream().map(SellerId::value).toArray(UUID[]::new))
        .query(row -> {
          moments
              .computeIfAbsent(
                  new SellerId(row.getObject("seller_id", UUID.class)),
                  _ -> EnumSet.noneOf(RefundMoment.class))
              .add(RefundMoment.valueOf(row.getString("moment")));
        });
    return moments;
  }

  /** Sets what holds for a market from now on; the same again changes nothing. */
  public void set(SellerId seller, RefundTrigger trigger, Actor actor) {
    Optional<RefundTrigger> before = exactly(seller, trigger.country());
    if (before.isPresent() && before.get().equals(trigger)) {
      return;
    }
    Money most = trigger.most();
    jdbc.sql(
            """
            insert into refund_trigger
              (seller_id, country, moment, most_minor, currency, least_weight_percent, changed_by, changed_at)
            values (:seller, :country, :moment, :most, :currency, :weight, :by, :at)
            on conflict (seller_id, country) do update set moment = excluded.moment, most_minor = excluded.most_minor,
              currency = excluded.currency, least_weight_percent = excluded.least_weight_percent,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("seller", seller.value())
        .param("country", key(trigger.country()))
        .param("moment", trigger.moment().name())
        .param("most", most == null ? null : most.minor())
        .param("currency", most == null ? null : most.currency().getCurrencyCode())
        .param("weight", trigger.leastWeightPercent())
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    record(seller, trigger.country(), before, Optional.of(trigger), actor);
  }

  /** Forgets what was set for a market; nothing happens if nothing was. */
  public void remove(SellerId seller, @Nullable CountryCode country, Actor actor) {
    Optional<RefundTrigger> before = exactly(seller, country);
    if (before.isEmpty()) {
      return;
    }
    jdbc.sql("delete from refund_trigger where seller_id = ? and country = ?")
        .param(seller.value())
        .param(key(country))
        .update();
    record(seller, country, before, Optional.empty(), actor);
  }

  private Optional<RefundTrigger> exactly(SellerId seller, @Nullable CountryCode country) {
    return jdbc.sql("select * from refund_trigger where seller_id = ? and country = ? for update")
        .param(seller.value())
        .param(key(country))
        .query((row, _) -> read(row))
        .optional();
  }

  private void record(
      SellerId seller,
      @Nullable CountryCode country,
      Optional<RefundTrigger> before,
      Optional<RefundTrigger> after,
      Actor actor) {
    audit.record(
        actor,
        "refund.trigger-set",
        Subject.of("refund-trigger", key(country), key(country), seller),
        before.map(RefundTriggers::told).orElse(Map.of()),
        after.map(RefundTriggers::told).orElse(Map.of()));
  }

  private static Map<String, Object> told(RefundTrigger trigger) {
    Money most = trigger.most();
    return Map.of(
        "moment",
        trigger.moment().name(),
        "most",
        most == null ? "" : most.amount() + " " + most.currency(),
        "leastWeightPercent",
        trigger.leastWeightPercent());
  }

  private static String key(@Nullable CountryCode country) {
    return country == null ? ANYWHERE : country.value();
  }

  private static RefundTrigger read(ResultSet row) throws SQLException {
    String country = row.getString("country");
    String currency = row.getString("currency");
    return new RefundTrigger(
        country.equals(ANYWHERE) ? null : new CountryCode(country),
        RefundMoment.valueOf(row.getString("moment")),
        currency == null
            ? null
            : new Money(row.getLong("most_minor"), Currency.getInstance(currency)),
        row.getInt("least_weight_percent"));
  }
}
