package dev.homeward.returncase;

import dev.homeward.order.Purchase;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds which purchases the returned units of one article and customer came from: the latest
 * purchase first, each unit once. Purchases and returns are taken in the order of time; at the same
 * moment purchases come first, then the order of the source decides.
 */
final class LatestFirst {

  /** A return line to be matched. */
  record Returned(UUID line, Instant at, long sourceRow, int quantity, BigDecimal unitPrice) {}

  /**
   * Where a return line's units came from.
   *
   * @param latestPurchaseAt of the article by the customer, at or before the return
   * @param dearer whether credited above every earlier purchase price
   */
  record Match(
      Returned returned,
      MatchState state,
      Map<OrderLineId, Integer> units,
      @Nullable Instant latestPurchaseAt,
      boolean dearer) {

    int matched() {
      return units.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static final class Pool {
    private final OrderLineId line;
    private int left;

    private Pool(Purchase purchase) {
      this.line = purchase.line();
      this.left = purchase.returnable();
    }
  }

  private final Deque<Pool> pools = new ArrayDeque<>();
  private @Nullable Instant latest;
  private BigDecimal highestPrice = BigDecimal.ZERO;

  private LatestFirst() {}

  static List<Match> match(List<Purchase> purchases, List<Returned> returns) {
    List<Purchase> bought = new ArrayList<>(purchases);
    bought.sort(Comparator.comparing(Purchase::at).thenComparing(Purchase::sourceRow));
    List<Returned> back = new ArrayList<>(returns);
    back.sort(
        Comparator.comparing(Returned::at)
            .thenComparing(Returned::sourceRow)
            .thenComparing(Returned::line));
    LatestFirst matching = new LatestFirst();
    List<Match> matches = new ArrayList<>();
    int next = 0;
    for (Returned returned : back) {
      while (next < bought.size() && !bought.get(next).at().isAfter(returned.at())) {
        matching.buy(bought.get(next++));
      }
      matches.add(matching.giveBack(returned));
    }
    return matches;
  }

  private void buy(Purchase purchase) {
    pools.push(new Pool(purchase));
    latest = purchase.at();
    highestPrice = highestPrice.max(purchase.unitPrice());
  }

  private Match giveBack(Returned returned) {
    Map<OrderLineId, Integer> units = new LinkedHashMap<>();
    int wanted = returned.quantity();
    while (wanted > 0 && !pools.isEmpty()) {
      Pool pool = pools.peek();
      int taken = Math.min(wanted, pool.left);
      pool.left -= taken;
      wanted -= taken;
      if (taken > 0) {
        units.put(pool.line, taken);
      }
      if (pool.left == 0) {
        pools.pop();
      }
    }
    boolean dearer = latest != null && returned.unitPrice().compareTo(highestPrice) > 0;
    return new Match(returned, state(returned, wanted), units, latest, dearer);
  }

  private MatchState state(Returned returned, int missing) {
    if (missing == 0) {
      return MatchState.FULL;
    }
    if (missing < returned.quantity()) {
      return MatchState.PARTIAL;
    }
    return latest == null ? MatchState.NO_PRIOR_PURCHASE : MatchState.EXHAUSTED;
  }
}
