package dev.homeward.analytics.replica;

import java.util.List;
import java.util.Locale;

/** A kind of fact that the replica follows, in the order in which they are loaded. */
enum Facts {
  SELLERS,
  PRODUCTS,
  RATES,
  ATTRIBUTIONS,
  VERDICTS,
  SALES,
  RETURNS;

  /** The tables whose changes matter. */
  List<String> tables() {
    return switch (this) {
      case SELLERS -> List.of("seller");
      case PRODUCTS -> List.of("product");
      case RATES -> List.of("exchange_rate");
      case ATTRIBUTIONS -> List.of("return_attribution");
      case VERDICTS -> List.of("inspection");
      case SALES -> List.of("order_line", "customer_order");
      case RETURNS -> List.of("return_line", "return_case");
    };
  }

  SqlText reading() {
    return SqlText.of(Facts.class, "read/" + file());
  }

  SqlText loading() {
    return SqlText.of(Facts.class, "load/" + file());
  }

  /** Whether the facts come as whole documents with lines. */
  boolean areDocuments() {
    return this == SALES || this == RETURNS;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".sql";
  }
}
