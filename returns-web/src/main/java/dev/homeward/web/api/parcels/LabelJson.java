package dev.homeward.web.api.parcels;

import dev.homeward.shared.Money;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.label.LabelState;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.web.api.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label of a return.
 *
 * @param method handle of how the goods travel; null where it was not said
 * @param carrier and the three after it are null until a service is chosen
 * @param parcel that it is for; null until it is bought
 * @param failure code of the gateway; null unless it refused
 * @param rates what carriers asked, the cheapest first
 * @param history the earliest first
 */
record LabelJson(
    UUID id,
    LabelState state,
    @Nullable String method,
    int grams,
    @Nullable String carrier,
    @Nullable String service,
    @Nullable MoneyJson price,
    @Nullable String trackingNumber,
    @Nullable UUID parcel,
    @Nullable LocalDate validUntil,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant boughtAt,
    List<RateJson> rates,
    List<StepJson> history) {

  /**
   * What a carrier asked.
   *
   * @param rate by which it is chosen
   * @param days in transit; null where the carrier does not say
   */
  record RateJson(
      int rate,
      String carrier,
      String service,
      MoneyJson price,
      @Nullable Integer days,
      boolean chosen) {}

  /** What happened, and when. */
  record StepJson(LabelState state, Instant at, @Nullable String note) {}

  /** Something that keeps a return from having a label, in the caller's language. */
  record GapJson(String code, @Nullable String sku, String text) {}

  /** The labels of a return, the latest first, and what keeps it from having one. */
  record LabelsJson(List<LabelJson> items, List<GapJson> missing) {}

  static LabelJson of(LabelView label) {
    Money price = label.price();
    ParcelId parcel = label.parcel();
    return new LabelJson(
        label.id().value(),
        label.state(),
        label.method(),
        label.grams(),
        label.carrier(),
        label.service(),
        price == null ? null : MoneyJson.of(price),
        label.trackingNumber(),
        parcel == null ? null : parcel.value(),
        label.validUntil(),
        label.failure(),
        label.createdAt(),
        label.boughtAt(),
        label.rates().stream()
            .map(rate ->
                new RateJson(
                    rate.position(),
                    rate.carrier(),
                    rate.service(),
                    MoneyJson.of(rate.price()),
                    rate.days(),
                    rate.chosen()))
            .toList(),
        label.history().stream()
            .map(step -> new StepJson(step.to(), step.at(), step.note()))
            .toList());
  }
}
