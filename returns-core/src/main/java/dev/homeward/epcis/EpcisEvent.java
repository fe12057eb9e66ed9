package dev.homeward.epcis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to goods, or to the parcel they are in.
 *
 * @param id of the fact behind it: the same fact is the same event for ever
 * @param at by the clock of whoever saw it
 * @param offset of the seller's time zone then
 * @param action what it means for the goods
 * @param parcel whose identity was seen; null where the goods themselves were
 * @param goods units by article; empty where only a parcel was seen
 * @param returned the case, with its number
 * @param consigned the consignment that the goods are, or were, part of; null where it is about
 *     none
 * @param place as people write it; null where nobody said
 * @param note the words that it was told in, such as a carrier's; null for none
 */
public record EpcisEvent(
    UUID id,
    Instant at,
    Instant recordedAt,
    ZoneOffset offset,
    EventAction action,
    BusinessStep step,
    GoodsState state,
    @Nullable Parcel parcel,
    List<Goods> goods,
    Returned returned,
    @Nullable Consigned consigned,
    @Nullable String place,
    @Nullable String note) {

  public EpcisEvent {
    goods = List.copyOf(goods);
  }

  /** A parcel, by the number that its carrier gave it. */
  public record Parcel(UUID id, String trackingNumber, @Nullable String carrier) {}

  /**
   * Units of an article.
   *
   * @param single whether the id stands for this unit alone, and not for several that are alike
   */
  public record Goods(UUID line, String sku, int quantity, boolean single) {}

  /**
   * A consignment.
   *
   * @param exportNumber of its declaration; null before there is one
   */
  public record Consigned(UUID id, String number, @Nullable String exportNumber) {}

  /** The return that it was about. */
  public record Returned(UUID id, String number) {}
}
