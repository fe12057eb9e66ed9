package dev.homeward.account;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes new sellers in, and remembers who did. */
@Service
public class SellerOnboarding {

  private final Sellers sellers;
  private final AuditTrail audit;

  SellerOnboarding(Sellers sellers, AuditTrail audit) {
    this.sellers = sellers;
    this.audit = audit;
  }

  /** Registers a seller as {@link Sellers#register} does. */
  @Transactional
  public SellerView register(Actor actor, NewSeller registration) {
    SellerView seller = sellers.register(registration);
    audit.record(
        actor,
        "seller.registered",
        Subject.of("seller", seller.id(), seller.name(), seller.id()),
        Map.of(),
        Map.of(
            "name", seller.name(),
            "country", seller.country().value(),
            "currency", seller.currency().getCurrencyCode(),
            "timeZone", seller.timeZone().getId()));
    return seller;
  }
}
