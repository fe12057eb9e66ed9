package dev.homeward.analytics.rating.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Order lines that say nothing of a seller: those of linked accounts, and its own orders. */
@FunctionalInterface
public interface UnfitLines {

  /** Returns those of orders that were placed on a day or after it. */
  List<UUID> since(LocalDate day);
}
