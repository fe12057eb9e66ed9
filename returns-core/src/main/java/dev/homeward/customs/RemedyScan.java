package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Basis.Outcome;
import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.customs.regime.Estimator;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.customs.regime.Remedy.Condition;
import dev.homeward.customs.regime.Remedy.Situation;
import dev.homeward.customs.regime.RuleBook;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies every rule that may bring money back to the goods of a return. */
@Component
class RemedyScan {

  private final RuleBook rules;
  private final CustomsTerritories territories;
  private final ConsumedRemedies consumed;
  private final HomeReliefs reliefs;
  private final Sellers sellers;

  RemedyScan(
      RuleBook rules,
      CustomsTerritories territories,
      ConsumedRemedies consumed,
      HomeReliefs reliefs,
      Sellers sellers) {
    this.rules = rules;
    this.territories = territories;
    this.consumed = consumed;
    this.reliefs = reliefs;
    this.sellers = sellers;
  }

  /** Goods that came in by one entry, or by none that is known. */
  private record Batch(@Nullable ImportEntry entry, List<CaseFile.Goods> goods) {}

  /** What is the same for all rules. */
  private record Way(
      Territory sold, Territory to, boolean home, LocalDate day, ConsumedRemedies.Spent spent) {

    boolean leaves() {
      return !sold.customs().equals(to.customs());
    }
  }

  /**
   * Returns what each rule brings, in the currencies of the entries.
   *
   * @param day on which the goods are to leave
   */
  List<Candidate> of(SellerId seller, CaseFile file, PostalAddress to, LocalDate day) {
    Territory sold = territories.of(file.order().destination());
    Territory end = territories.of(to);
    String origin = territories.named(sellers.get(seller).country().value()).customs();
    Way way =
        new Way(
            sold,
            end,
            end.customs().equals(origin),
            day,
            consumed.of(seller, file.goods().stream().map(each -> each.sold().id()).toList()));
    List<Candidate> found = new ArrayList<>();
    for (Batch batch : batches(file)) {
      ImportEntry entry = batch.entry();
      LocalDate imported = entry == null ? day : entry.acceptedOn();
      for (Remedy remedy : rules.remedies(sold.customs(), false, imported)) {
        found.add(
            entry == null ? without(remedy, batch) : repayment(remedy, entry, batch.goods(), way));
      }
      if (way.leaves() && way.home()) {
        LocalDate exported = entry == null ? null : entry.exportedOn();
        for (Remedy remedy :
            rules.remedies(end.customs(), true, Objects.requireNonNullElse(exported, day))) {
          found.add(relief(remedy, batch, to, way));
        }
      }
    }
    return found;
  }

  private static List<Batch> batches(CaseFile file) {
    Map<String, Batch> batches = new LinkedHashMap<>();
    for (CaseFile.Goods goods : file.goods()) {
      ImportEntry entry = file.entryOf(goods).orElse(null);
      batches
          .computeIfAbsent(
              entry == null ? "" : entry.number(), _ -> new Batch(entry, new ArrayList<>()))
          .goods()
          .add(goods);
    }
    return List.copyOf(batches.values());
  }

  private static Candidate without(Remedy remedy, Batch batch) {
    Money nothing = Money.zero(batch.goods().getFirst().net().currency());
    return new Candidate(
        remedy, null, Outcome.NO_ENTRY, nothing, List.of(), null, List.of("ENTRY"));
  }

  private Candidate repayment(
      Remedy remedy, ImportEntry entry, List<CaseFile.Goods> goods, Way way) {
    List<CaseFile.Goods> concerned =
        goods.stream()
            .filter(each -> !remedy.conditions().contains(Condition.DEFECTIVE) || each.atFault())
            .toList();
    Situation facts =
        new Situation(
            entry.acceptedOn(),
            entry.exportedOn(),
            way.day(),
            holds(way, concerned),
            entry.exportProcedure());
    Remedy.Verdict verdict = remedy.judge(facts);
    LocalDate deadline = remedy.deadline(facts);
    Money nothing = Money.zero(entry.currency());
    List<String> missing = EvidenceOnFile.missing(remedy, entry, null);
    if (verdict != Remedy.Verdict.HELPS) {
      return new Candidate(remedy, entry, outcome(verdict), nothing, List.of(), deadline, missing);
    }
    List<Candidate.Units> units = free(remedy, entry, concerned, way.spent());
    if (units.isEmpty()) {
      return new Candidate(remedy, entry, Outcome.CONSUMED, nothing, units, deadline, missing);
    }
    Money amount = remedy.comesBack(paid(remedy, entry, units, way.spent()));
    Money minimum = remedy.minimum();
    boolean tooLittle =
        minimum != null
            && minimum.currency().equals(amount.currency())
            && amount.compareTo(minimum) < 0;
    Outcome outcome =
        amount.isZero()
            ? Outcome.NOTHING_PAID
            : tooLittle ? Outcome.BELOW_MINIMUM : Outcome.ELIGIBLE;
    return new Candidate(
        remedy,
        entry,
        outcome,
        outcome == Outcome.ELIGIBLE ? amount : nothing,
        units,
        deadline,
        missing);
  }

  private Candidate relief(Remedy remedy, Batch batch, PostalAddress to, Way way) {
    ImportEntry entry = batch.entry();
    Currency currency =
        entry == null ? batch.goods().getFirst().net().currency() : entry.currency();
    List<CaseFile.Goods> concerned =
        batch.goods().stream()
            .filter(each -> !remedy.conditions().contains(Condition.DEFECTIVE) || each.atFault())
            .filter(each -> !remedy.conditions().contains(Condition.NOT_FOOD) || !each.food())
            .toList();
    Situation facts =
        new Situation(
            entry == null ? null : entry.acceptedOn(),
            entry == null ? null : entry.exportedOn(),
            way.day(),
            holds(way, concerned),
            entry == null ? null : entry.exportProcedure());
    Remedy.Verdict verdict = remedy.judge(facts);
    LocalDate deadline = remedy.deadline(facts);
    List<String> missing = new ArrayList<>(EvidenceOnFile.missing(remedy, entry, null));
    Money nothing = Money.zero(currency);
    if (verdict != Remedy.Verdict.HELPS) {
      return new Candidate(remedy, entry, outcome(verdict), nothing, List.of(), deadline, missing);
    }
    List<Candidate.Units> units = free(remedy, entry, concerned, way.spent());
    if (units.isEmpty()) {
      return new Candidate(remedy, entry, Outcome.CONSUMED, nothing, units, deadline, missing);
    }
    Money saved = nothing;
    for (CaseFile.Goods each : unspent(concerned, units)) {
      HomeReliefs.Saved part =
          reliefs.of(remedy, each, entry, way.to().customs(), to.country().value(), way.day());
      saved = saved.plus(part.amount());
      part.missing().stream().filter(code -> !missing.contains(code)).forEach(missing::add);
    }
    boolean worth = saved.minor() > 0;
    return new Candidate(
        remedy,
        entry,
        worth ? Outcome.ELIGIBLE : Outcome.NOTHING_PAID,
        worth ? saved : nothing,
        units,
        deadline,
        missing);
  }

  /**
   * That goods are as they were sold is what the shopper says; the inspection decides the claim.
   */
  private static Set<Condition> holds(Way way, List<CaseFile.Goods> concerned) {
    Set<Condition> holds = EnumSet.of(Condition.UNALTERED);
    if (way.leaves()) {
      holds.add(Condition.LEAVES);
    }
    if (way.home()) {
      holds.add(Condition.COMES_BACK);
      holds.add(Condition.SAME_TRADER);
    }
    if (!concerned.isEmpty()) {
      holds.add(Condition.DEFECTIVE);
      holds.add(Condition.NOT_FOOD);
    }
    return holds;
  }

  private static List<Candidate.Units> free(
      Remedy remedy,
      @Nullable ImportEntry entry,
      List<CaseFile.Goods> goods,
      ConsumedRemedies.Spent spent) {
    List<Candidate.Units> units = new ArrayList<>();
    for (CaseFile.Goods each : goods) {
      int entered =
          entry == null
              ? each.sold().value().quantity()
              : entry.line(each.sold().id()).orElseThrow().quantity();
      int left = entered - spent.of(each.sold().id(), remedy.groups());
      int count = Math.min(left, each.units());
      if (count > 0) {
        units.add(new Candidate.Units(each.line().id(), each.sold().id(), count, entered));
      }
    }
    return units;
  }

  private static List<CaseFile.Goods> unspent(
      List<CaseFile.Goods> goods, List<Candidate.Units> units) {
    Map<ReturnLineId, Integer> left =
        units.stream().collect(Collectors.toMap(Candidate.Units::line, Candidate.Units::units));
    return goods.stream()
        .filter(each -> left.containsKey(each.line().id()))
        .map(each ->
            new CaseFile.Goods(each.line(), each.sold(), left.getOrDefault(each.line().id(), 0)))
        .toList();
  }

  private static List<Money> paid(
      Remedy remedy, ImportEntry entry, List<Candidate.Units> units, ConsumedRemedies.Spent spent) {
    List<Money> paid = new ArrayList<>(List.of(Money.zero(entry.currency())));
    for (Candidate.Units each : units) {
      ImportEntry.Line line = entry.line(each.orderLine()).orElseThrow();
      int before = spent.of(each.orderLine(), remedy.groups());
      line.charges().stream()
          .filter(charge -> charge.refundable() && remedy.charges().contains(charge.type()))
          .map(charge -> Estimator.share(charge.amount(), before, each.units(), each.entered()))
          .forEach(paid::add);
    }
    return paid;
  }

  private static Outcome outcome(Remedy.Verdict verdict) {
    return switch (verdict) {
      case HELPS -> Outcome.ELIGIBLE;
      case CLOCK_UNKNOWN -> Outcome.CLOCK_UNKNOWN;
      case TOO_LATE -> Outcome.TOO_LATE;
      case DOES_NOT_LEAVE -> Outcome.NOT_EXPORTED;
      case CONDITION_NOT_MET -> Outcome.CONDITION_NOT_MET;
    };
  }
}
