package dev.homeward.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A way for goods to come back; of several, the first is recommended. */
public enum ReturnMethod {
  DROP_OFF,
  PICKUP,
  LOCKER,
  /** With a carrier that the shopper chooses and pays. */
  OWN_CARRIER;

  /** Every way there is. */
  public static final Set<ReturnMethod> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(ReturnMethod.class));

  /** Returns the way of a handle; empty for none. */
  public static Optional<ReturnMethod> find(String handle) {
    return Arrays.stream(values()).filter(way -> way.handle().equals(handle)).findFirst();
  }

  /** Returns its name on cases and in message keys, such as {@code drop-off}. */
  public String handle() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns what a shopper can choose from where a policy names some ways. Who has to bear the cost
   * may choose the carrier; whoever has not is never left with that alone.
   */
  static Set<ReturnMethod> offered(Payer payer, Set<ReturnMethod> named) {
    EnumSet<ReturnMethod> ways = EnumSet.noneOf(ReturnMethod.class);
    ways.addAll(named);
    if (payer == Payer.SHOPPER) {
      ways.add(OWN_CARRIER);
    } else {
      ways.remove(OWN_CARRIER);
    }
    return Collections.unmodifiableSet(
        ways.isEmpty() ? EnumSet.complementOf(EnumSet.of(OWN_CARRIER)) : ways);
  }
}
