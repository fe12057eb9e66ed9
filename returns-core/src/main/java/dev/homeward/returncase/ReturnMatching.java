package dev.homeward.returncase;

import dev.homeward.order.Purchase;
import dev.homeward.order.Purchases;
import dev.homeward.order.QuantityLedger;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Matches credit notes that name no order to what their customers bought, article by article. The
 * result depends on the facts alone and not on the order in which they arrived, so it can be
 * repeated at any time.
 */
@Service
public class ReturnMatching {

  private static final int KEYS_PER_TRANSACTION = 1000;

  private final MatchRecords records;
  private final Purchases purchases;
  private final QuantityLedger ledger;
  private final TransactionOperations transactions;

  ReturnMatching(
      MatchRecords records,
      Purchases purchases,
      QuantityLedger ledger,
      TransactionOperations transactions) {
    this.records = records;
    this.purchases = purchases;
    this.ledger = ledger;
    this.transactions = transactions;
  }

  /**
   * Matches, in transactions of bounded size, every article and customer of whom the import brought
   * a purchase or a return.
   *
   * @return the return lines of these, by outcome
   */
  public MatchingResult matchTouchedBy(SellerId seller, ImportId source) {
    List<Purchases.Key> keys = records.touchedBy(seller, source);
    MatchingResult result = MatchingResult.NONE;
    for (int from = 0; from < keys.size(); from += KEYS_PER_TRANSACTION) {
      List<Purchases.Key> some =
          keys.subList(from, Math.min(keys.size(), from + KEYS_PER_TRANSACTION));
      MatchingResult part =
          java.util.Objects.requireNonNull(transactions.execute(tx -> match(seller, some)));
      result = result.plus(part);
    }
    return result;
  }

  /** Counts the goods lines that an import brought and that are not matched in full. */
  public long unmatchedOf(SellerId seller, ImportId source) {
    return records.unmatchedOf(seller, source);
  }

  private MatchingResult match(SellerId seller, List<Purchases.Key> keys) {
    ledger.keepOthersOut(seller);
    Map<Purchases.Key, List<LatestFirst.Returned>> returned = records.returned(seller, keys);
    Map<UUID, Map<OrderLineId, Integer>> before = records.attributions(seller, returned);
    Map<OrderLineId, Integer> freed = new HashMap<>();
    before.values().forEach(units -> units.forEach((l, n) -> freed.merge(l, n, Integer::sum)));
    Map<Purchases.Key, List<Purchase>> bought =
        purchases.of(seller, keys).stream()
            .map(purchase -> withUnitsBack(purchase, freed))
            .collect(Collectors.groupingBy(p -> new Purchases.Key(p.customerRef(), p.article())));
    List<LatestFirst.Match> matches = new ArrayList<>();
    returned.forEach((key, lines) ->
        matches.addAll(LatestFirst.match(bought.getOrDefault(key, List.of()), lines)));
    ledger.changeReceived(seller, changes(freed, matches));
    records.store(seller, matches, before);
    return result(matches);
  }

  /** The pool of a purchase is what it can give if its present attributions are undone. */
  private static Purchase withUnitsBack(Purchase p, Map<OrderLineId, Integer> freed) {
    return new Purchase(
        p.line(),
        p.customerRef(),
        p.article(),
        p.at(),
        p.sourceRow(),
        p.returnable() + freed.getOrDefault(p.line(), 0),
        p.unitPrice());
  }

  private static Map<OrderLineId, Integer> changes(
      Map<OrderLineId, Integer> freed, List<LatestFirst.Match> matches) {
    Map<OrderLineId, Integer> changes = new HashMap<>();
    freed.forEach((line, units) -> changes.merge(line, -units, Integer::sum));
    for (LatestFirst.Match match : matches) {
      match.units().forEach((line, units) -> changes.merge(line, units, Integer::sum));
    }
    changes.values().removeIf(units -> units == 0);
    return changes;
  }

  private static MatchingResult result(List<LatestFirst.Match> matches) {
    return new MatchingResult(
        matches.stream()
            .collect(
                Collectors.groupingBy(
                    LatestFirst.Match::state, Collectors.summingInt(match -> 1))));
  }
}
