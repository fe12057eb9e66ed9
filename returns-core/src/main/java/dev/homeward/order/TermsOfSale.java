package dev.homeward.order;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.UUID;

/** Knows under which of a seller's published terms something was sold. */
public interface TermsOfSale {

  /** Returns the seller's versions by the moment from which each holds. */
  NavigableMap<Instant, UUID> versions(SellerId seller);
}
