package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case would send now.
 *
 * @param inForce whether goods may come
 * @param sender null where nobody knows the country
 * @param grams gross, where staff told it
 */
record ReturnParcel(
    SellerId seller,
    ReturnCaseId caseId,
    String number,
    boolean inForce,
    @Nullable String method,
    @Nullable PostalAddress sender,
    @Nullable Integer grams,
    List<Packed> packed) {

  /**
   * Units of one line.
   *
   * @param unitGrams null where nobody knows
   */
  record Packed(ReturnLineId line, String sku, int quantity, @Nullable Integer unitGrams) {}

  ReturnParcel {
    packed = List.copyOf(packed);
  }

  int count() {
    return packed.stream().mapToInt(Packed::quantity).sum();
  }

  boolean ownCarrier() {
    return method != null
        && ReturnMethod.find(method).filter(way -> way == ReturnMethod.OWN_CARRIER).isPresent();
  }

  boolean wantsLabel() {
    return inForce && !packed.isEmpty() && !ownCarrier();
  }
}
