package dev.homeward.web.api;

import dev.homeward.remedy.Dispatch;
import dev.homeward.remedy.RemedyKind;
import dev.homeward.remedy.RemedyState;
import dev.homeward.remedy.RemedyView;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go to a shopper for a return.
 *
 * @param line of the return
 * @param aheadReason why they left before the returned goods were accepted
 * @param settled of the units they stand for, those that came back and are settled
 * @param writtenOff of the units they stand for, those that do not come back
 * @param returnable units that the shopper may return once more
 */
record RemedyJson(
    UUID id,
    UUID line,
    RemedyKind kind,
    RemedyState state,
    int quantity,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable String aheadReason,
    @Nullable String note,
    int settled,
    int writtenOff,
    int returnable,
    Instant openedAt,
    @Nullable Instant dispatchedAt,
    @Nullable Instant deliveredAt) {

  static RemedyJson of(RemedyView remedy) {
    return new RemedyJson(
        remedy.id().value(),
        remedy.line().value(),
        remedy.kind(),
        remedy.state(),
        remedy.quantity(),
        remedy.carrier(),
        remedy.trackingNumber(),
        remedy.aheadReason(),
        remedy.note(),
        remedy.settled(),
        remedy.writtenOff(),
        remedy.handedBack(),
        remedy.openedAt(),
        remedy.dispatchedAt(),
        remedy.deliveredAt());
  }

  /**
   * A parcel that leaves.
   *
   * @param aheadReason why it leaves before the returned goods are accepted
   */
  record DispatchJson(
      @Min(1) int quantity,
      @Size(max = 100) @Nullable String carrier,
      @NotBlank @Size(max = 100) String trackingNumber,
      @Size(max = 2_000) @Nullable String aheadReason) {

    Dispatch toDispatch() {
      return new Dispatch(quantity, carrier, trackingNumber, aheadReason);
    }
  }

  /** When a parcel arrived; now where it says nothing. */
  record DeliveryJson(@Nullable Instant deliveredAt) {}

  /** Why. */
  record NoteJson(@NotBlank @Size(max = 2_000) String note) {}
}
