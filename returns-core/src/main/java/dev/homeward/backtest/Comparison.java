package dev.homeward.backtest;

import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyReplay;
import dev.homeward.policy.PolicyVersion;
import dev.homeward.policy.PolicyVersionId;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Judges past returns twice, by the policy of their sale and by a draft, and adds up. */
final class Comparison {

  private static final int EXAMPLES = 25;
  private static final int TOLD_EVERY = 5_000;

  private final PolicyReplay replay;
  private final Map<UUID, PolicyVersion> versions = new HashMap<>();
  private final NavigableMap<Instant, PolicyVersion> inForce = new TreeMap<>();
  private final PolicyVersion draft;
  private final IntConsumer progress;

  private final List<PastLine> open = new ArrayList<>();
  private final Tally then = new Tally();
  private final Tally drafted = new Tally();
  private final Map<BacktestChange, Integer> changes = new EnumMap<>(BacktestChange.class);
  private final List<BacktestResult.Example> examples = new ArrayList<>();
  private final Set<String> shoppers = new HashSet<>();
  private int returns;
  private int lines;
  private int unjudged;

  /**
   * @param published all versions of the seller
   * @param progress is told now and then how many returns are done
   */
  Comparison(
      SellerId seller,
      PolicyDraft draft,
      List<PolicyVersion> published,
      PolicyReplay replay,
      IntConsumer progress) {
    this.replay = replay;
    this.progress = progress;
    int next = published.isEmpty() ? 1 : published.getFirst().number() + 1;
    this.draft =
        new PolicyVersion(PolicyVersionId.next(), seller, next, draft.effectiveFrom(), "", draft);
    // From the first to the last, so that of two of one moment the later one counts.
    for (PolicyVersion version : published.reversed()) {
      versions.put(version.id().value(), version);
      inForce.put(version.policy().effectiveFrom(), version);
    }
  }

  void add(PastLine line) {
    if (!open.isEmpty() && !open.getFirst().caseId().equals(line.caseId())) {
      close();
    }
    open.add(line);
  }

  BacktestResult result() {
    close();
    return new BacktestResult(
        returns,
        lines,
        unjudged,
        shoppers.size(),
        then.sums(),
        drafted.sums(),
        changes,
        List.copyOf(examples));
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    PastLine first = open.getFirst();
    Currency currency = first.goods().currency();
    CaseOutcome before = new CaseOutcome(currency);
    CaseOutcome after = new CaseOutcome(currency);
    int judged = 0;
    for (PastLine line : open) {
      PolicyReplay.PastSale sale = line.sale();
      if (sale == null || !line.goods().currency().equals(currency)) {
        unjudged++;
        continue;
      }
      judged++;
      before.add(line, replay.decide(soldUnder(line), sale));
      after.add(line, replay.decide(draft, sale));
    }
    open.clear();
    if (judged > 0) {
      lines += judged;
      record(first, before, after);
    }
    if (++returns % TOLD_EVERY == 0) {
      progress.accept(returns);
    }
  }

  private void record(PastLine first, CaseOutcome before, CaseOutcome after) {
    then.add(before);
    drafted.add(after);
    BacktestChange change = after.since(before);
    if (change == null) {
      return;
    }
    shoppers.add(first.shopper());
    if (changes.merge(change, 1, Integer::sum) <= EXAMPLES) {
      examples.add(
          new BacktestResult.Example(
              change,
              first.caseId(),
              first.number(),
              before.paid(),
              after.paid(),
              before.clause(),
              after.clause()));
    }
  }

  private @Nullable PolicyVersion soldUnder(PastLine line) {
    UUID named = line.termsVersion();
    PolicyVersion version = named == null ? null : versions.get(named);
    if (version != null) {
      return version;
    }
    Map.Entry<Instant, PolicyVersion> entry = inForce.floorEntry(line.soldAt());
    return entry == null ? null : entry.getValue();
  }

  /** Sums of one side. */
  private static final class Tally {

    private int refused;
    private int reviewed;
    private int kept;
    private int paidParcels;
    private final Map<Currency, Money> refunds = new HashMap<>();
    private final Map<Currency, Money> fees = new HashMap<>();

    private void add(CaseOutcome outcome) {
      refused += outcome.refused();
      reviewed += outcome.reviewed() ? 1 : 0;
      kept += outcome.keptByShopper() ? 1 : 0;
      paidParcels += outcome.paidParcel() ? 1 : 0;
      refunds.merge(outcome.paid().currency(), outcome.paid(), Money::plus);
      fees.merge(outcome.keptBack().currency(), outcome.keptBack(), Money::plus);
    }

    private BacktestResult.Sums sums() {
      return new BacktestResult.Sums(
          refused, reviewed, kept, paidParcels, sorted(refunds), sorted(fees));
    }

    private static List<Money> sorted(Map<Currency, Money> sums) {
      return sums.values().stream()
          .sorted(Comparator.comparing(sum -> sum.currency().getCurrencyCode()))
          .toList();
    }
  }
}
