package dev.homeward.web.shopper.policy;

import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.PublishedPolicies;
import dev.homeward.policy.PublishedPolicies.Days;
import dev.homeward.policy.PublishedPolicies.MarketPolicy;
import dev.homeward.policy.PublishedPolicies.MarketTerms;
import dev.homeward.policy.Terms;
import dev.homeward.shared.Money;
import dev.homeward.web.support.PolicyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what holds in a market as sentences in the reader's language. */
@Component
class PolicyPageTexts {

  private final PolicyWords words;

  PolicyPageTexts(PolicyWords words) {
    this.words = words;
  }

  /** A rule for some articles. */
  record Special(String when, List<String> promises) {}

  /** Returns what is offered, to the end of its window; empty where nothing is. */
  List<String> offer(MarketTerms market, PolicyTerms sentence) {
    Terms terms = market.policy();
    return terms == null ? List.of() : promises(terms, market.policyDays(), sentence);
  }

  /** Returns when a withdrawal brings the money back; null where there is no right to withdraw. */
  @Nullable String refundByLaw(MarketTerms market) {
    Terms right = market.withdrawal();
    return right == null
        ? null
        : words.refund(right.refundDays(), right.refundBusinessDays(), right.refundClock());
  }

  /** Returns the rules for some articles, whoever buys them. */
  List<Special> exceptions(MarketPolicy policy) {
    return specials(policy, special -> special.rule().when().groups().isEmpty());
  }

  /**
   * Returns the rules for groups of customers. Nobody knows who reads the page, so they are no part
   * of what it offers; and nobody is held to terms that it does not show, so they are not left out.
   */
  List<Special> forGroups(MarketPolicy policy) {
    return specials(policy, special -> !special.rule().when().groups().isEmpty());
  }

  private List<Special> specials(MarketPolicy policy, Predicate<PublishedPolicies.Special> meant) {
    List<Special> specials = new ArrayList<>();
    policy.exceptions().stream()
        .filter(meant)
        .forEach(special -> {
          List<String> promises = offer(special.terms(), special.rule().then());
          String when = String.join(" · ", words.conditionsWithoutPlaces(special.rule().when()));
          specials.add(
              new Special(
                  when,
                  promises.isEmpty()
                      ? words.promises(special.rule().then().asFinalSale())
                      : promises));
        });
    return specials;
  }

  private List<String> promises(Terms terms, @Nullable Days days, PolicyTerms sentence) {
    return words.promises(
        effective(terms, days == null ? null : days.count(), sentence),
        days != null && days.business(),
        terms.refundBusinessDays());
  }

  /** The terms that decisions come to, in the form that policies have. */
  private static PolicyTerms effective(Terms terms, @Nullable Integer days, PolicyTerms sentence) {
    List<Money> fees = terms.returnPaidBy() == Payer.SELLER ? List.of() : sentence.returnFees();
    return new PolicyTerms(
        days,
        terms.returnPaidBy(),
        fees,
        terms.restockingPercent(),
        terms.keepPercent(),
        terms.refundOutbound(),
        Math.max(1, terms.refundDays()),
        terms.refundClock(),
        terms.sendBackDays(),
        sentence.approval(),
        terms.resolutions(),
        Set.of(),
        Set.of(),
        sentence.keepBelow(),
        terms.methods());
  }
}
