package dev.homeward.returncase;

import dev.homeward.catalog.Article;
import dev.homeward.catalog.ArticleFacts;
import dev.homeward.catalog.Catalog;
import dev.homeward.order.QuantityLedger;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts returns of the past on record, as closed cases, in bulk. */
@Service
public class ReturnArchive {

  private final Catalog catalog;
  private final QuantityLedger ledger;
  private final CasesOnRecord onRecord;
  private final Clock clock;

  ReturnArchive(Catalog catalog, QuantityLedger ledger, CasesOnRecord onRecord, Clock clock) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  /**
   * Records past returns in one transaction. A return is known by seller, channel and number: the
   * same content again changes nothing, other content replaces what is on record. Lines that name
   * their order line take its units from the ledger; the others wait for {@link ReturnMatching}.
   *
   * @return the outcome of each return, in their order; of several of one number the last counts
   */
  @Transactional
  public List<RecordedReturn> record(SellerId seller, List<PastReturn> returns) {
    if (returns.isEmpty()) {
      return List.of();
    }
    ledger.keepOthersOut(seller);
    Map<CasesOnRecord.Key, PastReturn> distinct = new LinkedHashMap<>();
    returns.forEach(each -> distinct.put(CasesOnRecord.Key.of(each), each));
    Map<CasesOnRecord.Key, CasesOnRecord.Found> found = onRecord.find(seller, distinct.keySet());
    Map<CasesOnRecord.Key, PastReturn> changed = new LinkedHashMap<>(distinct);
    changed.entrySet().removeIf(each -> same(each.getValue(), found.get(each.getKey())));

    List<ReturnCaseId> replaced =
        changed.keySet().stream()
            .flatMap(key -> java.util.stream.Stream.ofNullable(found.get(key)))
            .map(CasesOnRecord.Found::id)
            .toList();
    ledger.changeReceived(seller, negated(onRecord.attributed(replaced)));
    onRecord.clear(replaced);
    Map<CasesOnRecord.Key, RecordedReturn> outcomes = write(seller, changed, found);
    return returns.stream()
        .map(CasesOnRecord.Key::of)
        .map(key -> outcome(outcomes.get(key), found.get(key)))
        .toList();
  }

  private static boolean same(PastReturn draft, CasesOnRecord.@Nullable Found found) {
    return found != null && found.fingerprint().equals(CasesOnRecord.fingerprint(draft));
  }

  private static RecordedReturn outcome(
      @Nullable RecordedReturn written, CasesOnRecord.@Nullable Found found) {
    return written != null
        ? written
        : new RecordedReturn.Stored(
            Objects.requireNonNull(found).id(), RecordedReturn.Change.UNCHANGED);
  }

  private Map<CasesOnRecord.Key, RecordedReturn> write(
      SellerId seller,
      Map<CasesOnRecord.Key, PastReturn> returns,
      Map<CasesOnRecord.Key, CasesOnRecord.Found> found) {
    Map<OrderLineId, Integer> left = ledger.returnable(seller, orderLines(returns.values()));
    Map<OrderLineId, Integer> taken = new HashMap<>();
    Map<CasesOnRecord.Key, RecordedReturn> outcomes = new HashMap<>();
    Map<ReturnCaseId, PastReturn> toWrite = new LinkedHashMap<>();
    returns.forEach((key, each) -> {
      CasesOnRecord.Found before = found.get(key);
      String lacking = take(each, left, taken);
      if (lacking != null) {
        outcomes.put(key, new RecordedReturn.Refused("return.exceeds-delivered", lacking));
        return;
      }
      ReturnCaseId id = before == null ? ReturnCaseId.next() : before.id();
      toWrite.put(id, each);
      outcomes.put(
          key,
          new RecordedReturn.Stored(
              id, before == null ? RecordedReturn.Change.CREATED : RecordedReturn.Change.REPLACED));
    });
    onRecord.write(seller, toWrite, articles(seller, toWrite.values()), clock.instant());
    ledger.changeReceived(seller, taken);
    return outcomes;
  }

  /** Takes a return's units from what is left, all or none; returns the SKU that falls short. */
  private static @Nullable String take(
      PastReturn past, Map<OrderLineId, Integer> left, Map<OrderLineId, Integer> taken) {
    Map<OrderLineId, Integer> wanted = new HashMap<>();
    for (PastReturnLine line : past.lines()) {
      OrderLineId from = line.orderLine();
      if (from != null
          && wanted.merge(from, line.quantity(), Integer::sum) > left.getOrDefault(from, 0)) {
        return line.sku();
      }
    }
    wanted.forEach((line, units) -> {
      left.merge(line, -units, Integer::sum);
      taken.merge(line, units, Integer::sum);
    });
    return null;
  }

  private Map<String, Article> articles(SellerId seller, Collection<PastReturn> returns) {
    List<ArticleFacts> mentioned = new ArrayList<>();
    returns.forEach(each -> each.lines().forEach(line -> mentioned.add(line.article())));
    return mentioned.isEmpty() ? Map.of() : catalog.learn(seller, mentioned);
  }

  private static List<OrderLineId> orderLines(Collection<PastReturn> returns) {
    return returns.stream()
        .flatMap(each -> each.lines().stream())
        .flatMap(line -> java.util.stream.Stream.ofNullable(line.orderLine()))
        .toList();
  }

  private static Map<OrderLineId, Integer> negated(Map<OrderLineId, Integer> units) {
    Map<OrderLineId, Integer> negated = new HashMap<>();
    units.forEach((line, count) -> negated.put(line, -count));
    return negated;
  }
}
