package dev.homeward.customs.postal;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the packaging of a parcel weighs, from which day on: a seller's own word, else the
 * platform's. Consignments need none: they are weighed when they are sealed.
 */
@Service
@Transactional
public class PackagingWeights {

  private static final int HEAVIEST = 20_000;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  PackagingWeights(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What holds on a day.
   *
   * @param own whether the seller said it itself
   * @param source where it is from
   */
  public record Setting(int grams, LocalDate validFrom, boolean own, String source) {}

  /** Returns what holds for a seller on a day. */
  @Transactional(readOnly = true)
  public Setting of(SellerId seller, LocalDate day) {
    return valid(seller, day).orElseThrow();
  }

  /** Returns what holds for sellers that said nothing. */
  @AcrossSellers
  @Transactional(readOnly = true)
  public Setting platform() {
    return valid(null, today()).orElseThrow();
  }

  /** Returns what the packaging of a seller's parcel weighs today. */
  @Transactional(readOnly = true)
  public int grams(SellerId seller) {
    return of(seller, today()).grams();
  }

  /**
   * Returns what a parcel weighs with its packaging. What is known of it counts, unless that is
   * less than the goods alone: then it was not about this parcel, or not right.
   */
  @Transactional(readOnly = true)
  public int gross(SellerId seller, int netGrams, PostedParcel parcel) {
    Integer known = parcel.grams();
    return known != null && known >= netGrams ? known : netGrams + grams(seller);
  }

  /**
   * Takes down what packaging weighs from today on.
   *
   * @param seller empty for the platform
   * @throws BusinessRuleViolation {@code customs.packaging} with the most that it may weigh
   */
  public void set(Optional<SellerId> seller, int grams, Actor actor) {
    if (grams < 0 || grams > HEAVIEST) {
      throw new BusinessRuleViolation("customs.packaging", HEAVIEST);
    }
    SellerId whose = seller.orElse(null);
    Optional<Setting> before = valid(whose, today());
    if (before
        .filter(found -> found.grams() == grams && found.own() == (whose != null))
        .isPresent()) {
      return;
    }
    jdbc.sql(
            """
            insert into packaging_weight (seller_id, valid_from, grams, source, recorded_at)
            values (:seller, :day, :grams, :source, :at)
            on conflict (seller_id, valid_from) do update set grams = excluded.grams, source = excluded.source,
              recorded_at = excluded.recorded_at
            """)
        .param("seller", whose == null ? null : whose.value())
        .param("day", today())
        .param("grams", grams)
        .param("source", actor.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    audit.record(
        actor,
        "packaging-weight.changed",
        Subject.of("packaging-weight", whose == null ? "*" : whose, "", whose),
        Map.of("grams", before.map(Setting::grams).orElse(0)),
        Map.of("grams", grams));
  }

  private Optional<Setting> valid(@Nullable SellerId seller, LocalDate day) {
    return jdbc.sql(
            """
            select grams, valid_from, seller_id is not null as own, source from packaging_weight
            where (seller_id = :seller::uuid or seller_id is null) and valid_from <= :day
            order by seller_id is null, valid_from desc limit 1
            """)
        .param("seller", seller == null ? null : seller.value())
        .param("day", day)
        .query((row, _) ->
            new Setting(
                row.getInt("grams"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("own"),
                row.getString("source")))
        .optional();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
