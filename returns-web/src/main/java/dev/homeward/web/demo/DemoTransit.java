package dev.homeward.web.demo;

import dev.homeward.order.ShipmentDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How parcels travel. */
final class DemoTransit {

  private static final double EXPRESS_SHARE = 0.18;
  private static final double LOST = 0.006;
  private static final double DOMESTIC_DAYS = 1.8;
  private static final double SAME_REGION_DAYS = 4;
  private static final double CUSTOMS_DAYS = 1.2;
  private static final double OVERSEAS_DAYS = 7.5;
  private static final double FROM_CHINA_DAYS = 10;

  private final DemoSeller seller;
  private final DemoPeriod period;

  DemoTransit(DemoSeller seller, DemoPeriod period) {
    this.seller = seller;
    this.period = period;
  }

  /** Returns the parcel of an order; null if it has not left yet. */
  @Nullable ShipmentDraft ship(Instant placedAt, DemoDestination to, RandomGenerator random) {
    boolean express = random.nextDouble() < EXPRESS_SHARE;
    Instant shippedAt = placedAt.plus(days(0.3 + 2.2 * random.nextDouble()));
    double spread = Math.exp(0.25 * random.nextGaussian());
    double travel = usualDays(to) * DemoTruths.delay(seller, to) * spread * (express ? 0.6 : 1);
    Instant delivery = byDay(shippedAt.plus(days(travel)), to, random);
    boolean lost = random.nextDouble() < LOST;
    String tracking = "%s%011d".formatted(to.country(), random.nextLong(100_000_000_000L));
    if (!shippedAt.isBefore(period.over())) {
      return null;
    }
    return new ShipmentDraft(
        express ? to.express() : to.carrier(),
        tracking,
        shippedAt,
        lost || !delivery.isBefore(period.over()) ? null : delivery,
        false,
        List.of());
  }

  private double usualDays(DemoDestination to) {
    if (to.country().equals(seller.country())) {
      return DOMESTIC_DAYS;
    }
    if (to.region().equals(seller.region())) {
      return SAME_REGION_DAYS + (to.in(seller.customsArea()) ? 0 : CUSTOMS_DAYS);
    }
    return seller.country().value().equals("CN") ? FROM_CHINA_DAYS : OVERSEAS_DAYS;
  }

  /** The first moment from 9 to 19 o'clock at the destination, on this day or the next. */
  private static Instant byDay(Instant arrival, DemoDestination to, RandomGenerator random) {
    Instant local = arrival.plus(Duration.ofHours(to.utcOffset())).truncatedTo(ChronoUnit.DAYS);
    Instant delivery =
        local
            .plusSeconds(9 * 3600L + random.nextInt(10 * 3600))
            .minus(Duration.ofHours(to.utcOffset()));
    return delivery.isBefore(arrival) ? delivery.plus(Duration.ofDays(1)) : delivery;
  }

  private static Duration days(double days) {
    return Duration.ofSeconds(Math.round(days * 86_400));
  }
}
