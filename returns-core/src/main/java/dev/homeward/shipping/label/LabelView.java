package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label as others see it.
 *
 * @param number of the return, as people read it
 * @param method handle of how the goods travel; null where it was not said
 * @param gateway and the four after it are null until a service is chosen
 * @param failure code of the gateway, or {@link #USED_AFTER_VOID}; null where all went well
 * @param rates what carriers asked, the cheapest first
 * @param history the earliest first
 */
public record LabelView(
    LabelId id,
    SellerId seller,
    ReturnCaseId caseId,
    String number,
    LabelState state,
    @Nullable String method,
    PostalAddress from,
    TwoScripts to,
    int grams,
    @Nullable String gateway,
    @Nullable String carrier,
    @Nullable String service,
    @Nullable Money price,
    @Nullable String trackingNumber,
    @Nullable ParcelId parcel,
    @Nullable LocalDate validUntil,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant boughtAt,
    List<Rate> rates,
    List<Step> history) {

  /** Note of a label that was used although it was given back: its carrier will ask for more. */
  public static final String USED_AFTER_VOID = "used-after-void";

  public LabelView {
    rates = List.copyOf(rates);
    history = List.copyOf(history);
  }

  /** Whether it was used although it was given back. */
  public boolean usedAfterVoid() {
    return USED_AFTER_VOID.equals(failure);
  }

  /** Whether a shopper may print it. */
  public boolean printable() {
    return state == LabelState.BOUGHT || state == LabelState.USED;
  }

  /**
   * What a carrier asked.
   *
   * @param days in transit; null where the carrier does not say
   */
  public record Rate(
      int position,
      String carrier,
      String service,
      Money price,
      @Nullable Integer days,
      boolean chosen) {}

  /** What happened, and when. */
  public record Step(LabelState to, Instant at, @Nullable String note) {}
}
