package dev.homeward.web.ops.lanes;

import dev.homeward.routing.Hub;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.Lane;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Tariff;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.web.support.Choices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lane as it is typed in.
 *
 * @param from a country's code, or the id of a hub
 * @param steps such as {@code 1000=4.90 5000=7.50}; empty for consolidated freight
 * @param perKilogram of consolidated freight, or beyond the last step
 * @param units of a typical consignment; null for parcels
 */
record LaneForm(
    long version,
    @Nullable String from,
    @Nullable String to,
    @Nullable String carrier,
    @Nullable String currency,
    @Nullable String steps,
    @Nullable BigDecimal perKilogram,
    @Nullable BigDecimal perConsignment,
    @Nullable Integer units,
    @Nullable BigDecimal entryFee,
    int transit,
    int dwell,
    @Nullable BigDecimal loss,
    @Nullable BigDecimal damage,
    boolean dangerous,
    boolean open) {

  static final LaneForm EMPTY =
      new LaneForm(
          0,
          "",
          "",
          "",
          "EUR",
          "",
          null,
          null,
          null,
          BigDecimal.ZERO,
          5,
          0,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          false,
          true);

  static LaneForm of(Lane lane) {
    LaneDetails of = lane.details();
    Tariff.Steps parcels = of.tariff() instanceof Tariff.Steps steps ? steps : null;
    Tariff.Shared shared = of.tariff() instanceof Tariff.Shared some ? some : null;
    Money kilogram =
        parcels == null
            ? (shared == null ? null : shared.perKilogram())
            : parcels.perKilogramBeyond();
    return new LaneForm(
        lane.version(),
        end(of.from()),
        end(of.to()),
        of.carrier(),
        of.entryFee().currency().getCurrencyCode(),
        parcels == null ? "" : written(parcels),
        kilogram == null ? null : kilogram.amount(),
        shared == null ? null : shared.perConsignment().amount(),
        shared == null ? null : shared.typicalUnits(),
        of.entryFee().amount(),
        of.transitDays(),
        of.dwellDays(),
        of.lossPercent(),
        of.damagePercent(),
        of.dangerousGoods(),
        of.open());
  }

  private static String end(LanePoint point) {
    HubId hub = point.hub();
    return hub == null ? point.country().value() : hub.toString();
  }

  private static String written(Tariff.Steps parcels) {
    return parcels.steps().stream()
        .map(step -> step.grams() + "=" + step.price().amount().toPlainString())
        .collect(Collectors.joining(" "));
  }

  LaneDetails details(Hubs hubs) {
    Currency money = Choices.currency(text(currency));
    return new LaneDetails(
        point(hubs, text(from)),
        point(hubs, text(to)),
        text(carrier),
        tariff(money),
        Money.of(number(entryFee), money),
        transit,
        dwell,
        number(loss),
        number(damage),
        dangerous,
        open);
  }

  private static LanePoint point(Hubs hubs, String end) {
    if (end.length() <= 2) {
      return LanePoint.of(Choices.country(end));
    }
    Hub hub = hubs.any(new HubId(UUID.fromString(end)));
    return LanePoint.of(hub);
  }

  private Tariff tariff(Currency money) {
    Money kilogram = perKilogram == null ? null : Money.of(perKilogram, money);
    if (text(steps).isEmpty()) {
      if (kilogram == null || units == null) {
        throw new BusinessRuleViolation("lane.shared");
      }
      return new Tariff.Shared(kilogram, Money.of(number(perConsignment), money), units);
    }
    List<Tariff.Step> read = new ArrayList<>();
    for (String each : text(steps).split("[\\s,;]+", -1)) {
      if (!each.matches("[0-9]{1,7}=[0-9]{1,7}(\\.[0-9]{1,3})?")) {
        throw new BusinessRuleViolation("lane.steps");
      }
      int at = each.indexOf('=');
      read.add(
          new Tariff.Step(
              Integer.parseInt(each.substring(0, at)),
              Money.of(new BigDecimal(each.substring(at + 1)), money)));
    }
    return new Tariff.Steps(read, kilogram);
  }

  private static BigDecimal number(@Nullable BigDecimal typed) {
    return typed == null ? BigDecimal.ZERO : typed;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
