package dev.homeward.analytics.rates;

import java.util.Locale;

/** What rates are grouped and filtered by. */
public enum Grouping {
  /** Key: the seller's id; label: its name. */
  SELLER,
  /** Key: the product's code; label: its most frequent title as written. */
  PRODUCT,
  CATEGORY,
  /**
   * Key: ISO 3166-1 alpha-2; for an unmapped country null, with the further key {@code countryText}
   * in the words of the source.
   */
  COUNTRY,
  /** Key: a sub-region of the UN's M49 such as {@code northern-europe}. */
  REGION,
  /** Key: a reason's handle. Sales have no reason: every reason shares one denominator. */
  REASON,
  CARRIER,
  CHANNEL,
  /** Key: such as {@code 2010-12}, in the seller's time zone. */
  MONTH,
  /** Key: the Monday that starts the week, such as {@code 2010-11-29}. */
  WEEK,
  /** Key: the seller's own customer number. */
  CUSTOMER,
  /** Key: {@code domestic}, {@code cross-border} or {@code unknown}, seen from the seller. */
  BORDER;

  /** The name in addresses and JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
