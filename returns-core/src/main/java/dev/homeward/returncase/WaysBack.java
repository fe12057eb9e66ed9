package dev.homeward.returncase;

import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.Terms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the goods of one parcel may travel.
 *
 * @param offered the recommended one first
 */
record WaysBack(List<ReturnMethod> offered) {

  /**
   * One parcel goes one way: one that is offered for all lines, or else for any.
   *
   * @param free whether the shopper pays for none of them, and so is not asked to choose a carrier
   */
  static WaysBack of(List<Terms> lines, boolean free) {
    EnumSet<ReturnMethod> shared = EnumSet.allOf(ReturnMethod.class);
    EnumSet<ReturnMethod> any = EnumSet.noneOf(ReturnMethod.class);
    for (Terms terms : lines) {
      shared.retainAll(terms.methods());
      any.addAll(terms.methods());
    }
    EnumSet<ReturnMethod> ways = shared.isEmpty() || lines.isEmpty() ? any : shared;
    if (free && ways.size() > 1) {
      ways.remove(ReturnMethod.OWN_CARRIER);
    }
    return new WaysBack(new ArrayList<>(ways));
  }

  /** Whether a parcel may travel like this; what has not been chosen yet may still be. */
  boolean allows(@Nullable String chosen) {
    return chosen == null || found(chosen).filter(offered::contains).isPresent();
  }

  /** Whether the shopper pays a carrier, and so owes the seller nothing for the way. */
  static boolean ownCarrier(@Nullable String chosen) {
    return found(chosen).filter(way -> way == ReturnMethod.OWN_CARRIER).isPresent();
  }

  private static Optional<ReturnMethod> found(@Nullable String chosen) {
    return chosen == null ? Optional.empty() : ReturnMethod.find(chosen);
  }
}
