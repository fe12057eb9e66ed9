package dev.homeward.routing.plan;

import dev.homeward.inspection.Grade;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.plan.Journey.Found;
import dev.homeward.routing.plan.Journey.Leg;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what one way is worth: {@code resale − freight − handling − import charges + probability
 * × (duties back + relief at home) − claim fee − what a late refund costs}. Every term is rounded
 * by itself, so that the terms on a screen add up to the sum below them.
 */
final class Arithmetic {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RouteFacts facts;
  private final List<Term> terms = new ArrayList<>();
  private Money resale;

  Arithmetic(RouteFacts facts) {
    this.facts = facts;
    this.resale = Money.zero(facts.currency());
  }

  /** Adds what the goods bring, times how likely it is that they are sold. */
  void resale(Grade grade, boolean atHome) {
    RouteTerms.Resale by = facts.terms().of(grade);
    BigDecimal price = atHome ? by.homePrice() : by.localPrice();
    BigDecimal chance = atHome ? by.homeChance() : by.localChance();
    resale = share(facts.goods().worth(), price, chance);
    add(Term.Kind.RESALE, resale, facts.goods().worth(), price, chance, grade);
  }

  void supplierCredit() {
    BigDecimal percent = facts.terms().supplierCreditPercent();
    resale = facts.goods().worth().percent(percent);
    add(Term.Kind.SUPPLIER_CREDIT, resale, facts.goods().worth(), percent);
  }

  /** Subtracts freight, what is paid at borders, the hub's handling and what gets lost. */
  void journey(Found way) {
    BigDecimal kept = BigDecimal.ONE;
    for (Leg leg : way.legs()) {
      add(
          Term.Kind.FREIGHT,
          negative(leg.freight()),
          leg.lane().carrier(),
          leg.lane().from().country(),
          leg.lane().to().country(),
          facts.goods().grams());
      if (!leg.entryFee().isZero()) {
        add(Term.Kind.ENTRY_FEE, negative(leg.entryFee()), leg.lane().to().country());
      }
      BigDecimal gone = leg.lane().lossPercent().add(leg.lane().damagePercent()).min(HUNDRED);
      kept = kept.multiply(BigDecimal.ONE.subtract(gone.movePointLeft(2)));
    }
    Hub hub = way.hub();
    if (hub != null && facts.here() == null) {
      Money each = hub.details().handling();
      add(
          Term.Kind.HANDLING,
          negative(each.times(facts.goods().units())),
          hub.details().code(),
          facts.goods().units(),
          each);
    }
    losses(BigDecimal.ONE.subtract(kept));
  }

  private void losses(BigDecimal share) {
    Money lost = Money.rounded(resale.amount().multiply(share), resale.currency());
    if (!lost.isZero()) {
      add(Term.Kind.LOSSES, negative(lost), resale, share.movePointRight(2));
    }
  }

  /** Subtracts what a hub takes for a service. */
  void service(Hub hub, Capability what) {
    Money each = Objects.requireNonNull(hub.details().services().get(what));
    add(
        Term.Kind.SERVICE,
        negative(each.times(facts.goods().units())),
        what,
        hub.details().code(),
        facts.goods().units(),
        each);
  }

  /**
   * Subtracts what the seller's country takes of goods that come home: never less than the relief
   * that it grants.
   */
  void importCharges(CountryCode end) {
    if (!end.equals(facts.home()) || !facts.border(facts.country(), end)) {
      return;
    }
    Money value = facts.goods().worth();
    Money duty = value.percent(facts.terms().homeDutyPercent());
    Money tax = value.plus(duty).percent(facts.terms().homeTaxPercent());
    Money charges = duty.plus(tax);
    Recovered recovered = facts.recovery().get(end);
    if (recovered != null && recovered.homeReliefs().compareTo(charges) > 0) {
      charges = recovered.homeReliefs();
    }
    if (!charges.isZero()) {
      add(
          Term.Kind.IMPORT_CHARGES,
          negative(charges),
          value,
          facts.terms().homeDutyPercent(),
          facts.terms().homeTaxPercent());
    }
  }

  /** Adds what customs give back or do not take, where that is expected to beat the fee. */
  void customs(CountryCode end) {
    Recovered recovered = facts.recovery().get(end);
    if (recovered == null || !recovered.worthClaiming()) {
      return;
    }
    BigDecimal percent = recovered.probability().movePointRight(2);
    back(Term.Kind.DUTY_BACK, recovered.recoverable(), percent);
    back(Term.Kind.HOME_RELIEF, recovered.homeReliefs(), percent);
    if (!recovered.claimFee().isZero()) {
      add(Term.Kind.CLAIM_FEE, negative(recovered.claimFee()));
    }
  }

  private void back(Term.Kind kind, Money whole, BigDecimal percent) {
    if (!whole.isZero()) {
      add(kind, whole.percent(percent), whole, percent);
    }
  }

  /** Subtracts what it costs that goods come too late for the refund to be in time. */
  void late(Found way) {
    Integer left = facts.refundDaysLeft();
    if (left == null || way.legs().isEmpty() || facts.here() != null) {
      return;
    }
    int late = way.legs().getFirst().lane().days() - left;
    if (late > 0) {
      BigDecimal each = facts.terms().latePercentPerDay();
      BigDecimal percent = each.multiply(BigDecimal.valueOf(late));
      Money cost = facts.goods().worth().percent(percent);
      if (!cost.isZero()) {
        add(Term.Kind.LATE_REFUND, negative(cost), late, each, facts.goods().worth());
      }
    }
  }

  RouteOption.Open option(Route route, @Nullable Hub hub, int days) {
    Money net = Money.zero(facts.currency());
    for (Term term : terms) {
      net = net.plus(term.amount());
    }
    return new RouteOption.Open(route, hub, terms, net, days);
  }

  private void add(Term.Kind kind, Money original, Object... how) {
    BigDecimal rate = Objects.requireNonNull(facts.rates().get(original.currency()));
    Money amount =
        original.currency().equals(facts.currency())
            ? original
            : Money.rounded(original.amount().multiply(rate), facts.currency());
    terms.add(new Term(kind, amount, original, rate, List.of(how)));
  }

  private static Money share(Money whole, BigDecimal price, BigDecimal chance) {
    BigDecimal amount =
        whole.amount().multiply(price.movePointLeft(2)).multiply(chance.movePointLeft(2));
    return Money.rounded(amount, whole.currency());
  }

  private static Money negative(Money cost) {
    return cost.times(-1);
  }
}
