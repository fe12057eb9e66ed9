package dev.homeward.shipping;

import dev.homeward.order.DeliveryFacts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells orders that their goods arrived: from then on the days to send them back are counted. */
@Component
class GoodsDeliveredListener {

  private final DeliveryFacts facts;

  GoodsDeliveredListener(DeliveryFacts facts) {
    this.facts = facts;
  }

  @ApplicationModuleListener
  void on(GoodsDelivered delivered) {
    facts.delivered(
        delivered.seller(), delivered.order(), delivered.trackingNumber(), delivered.at());
  }
}
