package dev.homeward.analytics.rates;

import java.util.function.Consumer;

/** Lists the sale lines behind a figure. */
public class SaleLines {

  public LinePage<SaleLineRow> page(LineQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /** Hands over every line of the slice in order, one at a time, whatever the page asked for. */
  public void each(LineQuery query, Consumer<SaleLineRow> receiver) {
    throw new UnsupportedOperationException(query.toString() + receiver);
  }
}
