package dev.homeward.web.api.routes;

import dev.homeward.routing.HubId;
import dev.homeward.routing.Lane;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Tariff;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.web.api.MoneyJson;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lane, as it is read and put down.
 *
 * @param version to be named by a change that is made on this; without one whichever there is
 * @param entryFee of one parcel or consignment at the border
 * @param dwellDays that goods wait for the next departure
 * @param lossPercent of the units that never arrive
 * @param open whether it may be used; true where it is left out
 */
record LaneJson(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,
    @Nullable Long version,
    @NotNull @Valid PointJson from,
    @NotNull @Valid PointJson to,
    @NotBlank @Size(max = 100) String carrier,
    @NotNull @Valid TariffJson tariff,
    @NotNull @Valid MoneyJson entryFee,
    @NotNull Integer transitDays,
    @NotNull Integer dwellDays,
    @NotNull BigDecimal lossPercent,
    @NotNull BigDecimal damagePercent,
    @Nullable Boolean dangerousGoods,
    @Nullable Boolean open) {

  /**
   * An end of a lane.
   *
   * @param hub its id; null for anywhere in the country
   */
  record PointJson(@NotNull String country, @Nullable UUID hub) {

    static PointJson of(LanePoint point) {
      HubId hub = point.hub();
      return new PointJson(point.country().value(), hub == null ? null : hub.value());
    }

    LanePoint toPoint() {
      return new LanePoint(new CountryCode(country), hub == null ? null : new HubId(hub));
    }
  }

  /**
   * What freight costs: steps of weight for parcels, or a share of a consignment.
   *
   * @param perKilogramBeyond the last step; null where that is the heaviest parcel
   * @param typicalUnits of a consignment; it says that freight is shared
   */
  record TariffJson(
      @Size(max = 100) @Nullable List<@NotNull @Valid StepJson> steps,
      @Valid @Nullable MoneyJson perKilogramBeyond,
      @Valid @Nullable MoneyJson perKilogram,
      @Valid @Nullable MoneyJson perConsignment,
      @Nullable Integer typicalUnits) {

    static TariffJson of(Tariff tariff) {
      return switch (tariff) {
        case Tariff.Steps parcels ->
            new TariffJson(
                parcels.steps().stream()
                    .map(step -> new StepJson(step.grams(), MoneyJson.of(step.price())))
                    .toList(),
                parcels.perKilogramBeyond() == null
                    ? null
                    : MoneyJson.of(parcels.perKilogramBeyond()),
                null,
                null,
                null);
        case Tariff.Shared shared ->
            new TariffJson(
                null,
                null,
                MoneyJson.of(shared.perKilogram()),
                MoneyJson.of(shared.perConsignment()),
                shared.typicalUnits());
      };
    }

    Tariff toTariff() {
      if (typicalUnits == null) {
        return new Tariff.Steps(
            steps == null ? List.of() : steps.stream().map(StepJson::toStep).toList(),
            perKilogramBeyond == null ? null : perKilogramBeyond.toMoney());
      }
      if (perKilogram == null || perConsignment == null) {
        throw new BusinessRuleViolation("lane.shared");
      }
      return new Tariff.Shared(perKilogram.toMoney(), perConsignment.toMoney(), typicalUnits);
    }
  }

  /** A price for parcels of at most a weight. */
  record StepJson(@NotNull Integer grams, @NotNull @Valid MoneyJson price) {

    Tariff.Step toStep() {
      return new Tariff.Step(grams, price.toMoney());
    }
  }

  static LaneJson of(Lane lane) {
    LaneDetails details = lane.details();
    return new LaneJson(
        lane.id().value(),
        lane.version(),
        PointJson.of(details.from()),
        PointJson.of(details.to()),
        details.carrier(),
        TariffJson.of(details.tariff()),
        MoneyJson.of(details.entryFee()),
        details.transitDays(),
        details.dwellDays(),
        details.lossPercent(),
        details.damagePercent(),
        details.dangerousGoods(),
        details.open());
  }

  LaneDetails toDetails() {
    return new LaneDetails(
        from.toPoint(),
        to.toPoint(),
        carrier,
        tariff.toTariff(),
        entryFee.toMoney(),
        transitDays,
        dwellDays,
        lossPercent,
        damagePercent,
        dangerousGoods != null && dangerousGoods,
        open == null || open);
  }
}
