package dev.homeward.routing.plan;

import dev.homeward.routing.Hub;
import dev.homeward.routing.LaneDetails;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How goods get to where something becomes of them. */
sealed interface Journey {

  /**
   * A way there.
   *
   * @param hub that takes them in; null where none does
   * @param end country where it ends
   */
  record Found(List<Leg> legs, @Nullable Hub hub, CountryCode end) implements Journey {

    int days() {
      return legs.stream().mapToInt(leg -> leg.lane().days()).sum();
    }
  }

  /** There is none. */
  record None(@Nullable Hub hub, Block why) implements Journey {}

  /**
   * A lane that goods take.
   *
   * @param freight of these goods alone
   * @param entryFee of these goods alone; zero where no border is crossed
   */
  record Leg(LaneDetails lane, Money freight, Money entryFee) {

    Money cost() {
      return freight.plus(entryFee);
    }
  }
}
