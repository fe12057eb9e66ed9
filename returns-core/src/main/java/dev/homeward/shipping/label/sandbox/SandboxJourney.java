package dev.homeward.shipping.label.sandbox;

import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.Scan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a parcel of the pretended carrier: from the counter through a sorting centre, over the
 * border where there is one, and through a depot to the door.
 *
 * @param soldAt when the label was sold; the shopper goes to the counter soon
 * @param lasts until the door
 * @param over when the label was given back; null where it was not
 */
record SandboxJourney(
    String number,
    Place from,
    Place to,
    Fate fate,
    Instant soldAt,
    Duration lasts,
    @Nullable Instant over) {

  private static final int WHOLE = 100;

  /** A city and its country. */
  record Place(CountryCode country, @Nullable String city) {}

  /** What happens on the way, as the sender's name tells. */
  enum Fate {
    GOOD,
    /** Customs want something before they go on. */
    HELD,
    /** It is never seen again. */
    VANISH,
    /** It is sent although its label was given back. */
    REUSE
  }

  /**
   * One step of the way.
   *
   * @param after how much of the way is done, of a hundred
   * @param arrived whether it happens where the parcel goes
   */
  private record Step(String code, int after, boolean arrived, String text) {}

  private static final Step HANDED_OVER = new Step("SB10", 8, false, "Accepted at the counter");

  private static final List<Step> HOME =
      List.of(
          HANDED_OVER,
          new Step("SB20", 25, false, "Sorted"),
          new Step("SB25", 45, false, "Left the sorting centre"),
          new Step("SB70", 70, true, "Arrived at the depot of delivery"),
          new Step("SB80", 88, true, "Out for delivery"),
          new Step("SB90", WHOLE, true, "Delivered"),
          new Step("SB99", WHOLE, true, "Lost"));

  private static final List<Step> ABROAD =
      List.of(
          HANDED_OVER,
          new Step("SB20", 16, false, "Sorted"),
          new Step("SB40", 24, false, "Presented to export customs"),
          new Step("SB41", 32, false, "Released for export"),
          new Step("SB25", 40, false, "Left the country"),
          new Step("SB50", 58, true, "Arrived in the country"),
          new Step("SB60", 64, true, "Presented to import customs"),
          new Step("SB65", 68, true, "Customs ask for the invoice"),
          new Step("SB69", 76, true, "Released by customs"),
          new Step("SB70", 84, true, "Arrived at the depot of delivery"),
          new Step("SB80", 92, true, "Out for delivery"),
          new Step("SB90", WHOLE, true, "Delivered"),
          new Step("SB99", WHOLE, true, "Lost"));

  /** Whether a carrier has it by then: such a label cannot be given back. */
  boolean begunBy(Instant now) {
    return !at(HANDED_OVER).isAfter(now);
  }

  /** Returns what the carrier has seen by then, the earliest first. */
  List<Scan> seenBy(Instant now) {
    return (from.country().equals(to.country()) ? HOME : ABROAD)
        .stream().filter(step -> happens(step) && !at(step).isAfter(now)).map(this::scan).toList();
  }

  private boolean happens(Step step) {
    boolean sent = over == null || fate == Fate.REUSE || at(step).isBefore(over);
    return sent
        && switch (step.code()) {
          case "SB65" -> fate == Fate.HELD;
          case "SB70", "SB80", "SB90" -> fate != Fate.VANISH;
          case "SB99" -> fate == Fate.VANISH;
          default -> true;
        };
  }

  private Instant at(Step step) {
    return soldAt.plus(lasts.multipliedBy(step.after()).dividedBy(WHOLE));
  }

  private Scan scan(Step step) {
    Place place = step.arrived() ? to : from;
    return new Scan(
        SandboxTracker.NAME,
        number + "/" + step.code(),
        SandboxCarrier.CARRIER,
        number,
        List.of(new Scan.Code(SandboxCarrier.CARRIER, step.code())),
        step.text(),
        at(step),
        place.city(),
        place.country(),
        fate == Fate.GOOD ? soldAt.plus(lasts) : null,
        null);
  }
}
