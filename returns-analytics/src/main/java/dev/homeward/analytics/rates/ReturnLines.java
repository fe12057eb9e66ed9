package dev.homeward.analytics.rates;

import java.util.function.Consumer;

/** Lists the return lines behind a figure. */
public class ReturnLines {

  public LinePage<ReturnLineRow> page(LineQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /** Hands over every line of the slice in order, one at a time, whatever the page asked for. */
  public void each(LineQuery query, Consumer<ReturnLineRow> receiver) {
    throw new UnsupportedOperationException(query.toString() + receiver);
  }
}
