package dev.homeward.policy;

import dev.homeward.order.Destination;
import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The law of every place: which rule holds where, for a purchase of which day. */
public interface Statutes {

  /** Returns the rule of a place for a purchase; empty where none is on file. */
  Optional<StatutoryRule> find(Ground ground, LegalPlace place, LocalDate purchase);

  /** Returns the rule of a country, wherever in it the shopper is. */
  default Optional<StatutoryRule> find(Ground ground, CountryCode country, LocalDate purchase) {
    Destination anywhere = new Destination(country, null, null, null, List.of());
    return find(ground, placeOf(anywhere), purchase);
  }

  /** Returns whose law holds where an order went, and how its days are counted. */
  LegalPlace placeOf(Destination destination);
}
