package dev.homeward.web.demo.open;

import dev.homeward.shared.SellerId;
import org.springframework.stereotype.Component;

/** Parcels of no open return: those of returns that are over, and what carriers say oddly. */
@Component
class OtherParcels {

  private final PastParcels past;
  private final OddScans odd;

  OtherParcels(PastParcels past, OddScans odd) {
    this.past = past;
    this.odd = odd;
  }

  /** Sends what is over: what lanes learn from it holds for what is sent next. */
  void before(SellerId seller) {
    past.send(seller);
  }

  void after(SellerId seller) {
    odd.tell(seller);
  }
}
