package dev.homeward.policy;

import dev.homeward.order.Destination;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what holds for a purchase of today, by market: the law and the seller's policy as decisions
 * put them together, so that what is published is what is decided.
 */
@Service
public class PublishedPolicies {

  private final SellerPolicies policies;
  private final PolicyReplay replay;
  private final Clock clock;

  PublishedPolicies(SellerPolicies policies, PolicyReplay replay, Clock clock) {
    this.policies = policies;
    this.replay = replay;
    this.clock = clock;
  }

  /**
   * What holds for an article in a market.
   *
   * @param withdrawal by law; null where it gives no right to withdraw, or none that counts here
   * @param withdrawalDays from the delivery; null with no right or no end
   * @param policy what the seller gives to the end of its window, never below the law; null for
   *     nothing
   * @param policyDays from the delivery; null with no offer or no end
   * @param conformity by law, for faulty goods; null where none is on file
   * @param rules that were asked, those of the law with their clause
   */
  public record MarketTerms(
      @Nullable Terms withdrawal,
      @Nullable Days withdrawalDays,
      @Nullable Terms policy,
      @Nullable Days policyDays,
      @Nullable Terms conformity,
      List<AppliedRule> rules) {

    public MarketTerms {
      rules = List.copyOf(rules);
    }
  }

  /**
   * How long something may come back.
   *
   * @param business whether weekends and public holidays are left out
   */
  public record Days(int count, boolean business) {}

  /** A rule of the policy that holds for some articles, and what it comes to. */
  public record Special(PolicyRule rule, MarketTerms terms) {}

  /**
   * A seller's policy in a market.
   *
   * @param version null where the platform's terms stand in
   * @param sentence what the policy says of articles that no other rule is about
   * @param general what that comes to with the law
   * @param exceptions rules that hold for some articles, in order
   */
  public record MarketPolicy(
      @Nullable PolicyVersion version,
      PolicyTerms sentence,
      MarketTerms general,
      List<Special> exceptions) {}

  /**
   * @param usual currency in which prices are told, unless the policy has one in the market's own
   */
  @Transactional(readOnly = true)
  public MarketPolicy of(SellerId seller, CountryCode country, Currency usual) {
    Instant now = clock.instant();
    PolicyVersion version = policies.inForce(seller, now).orElse(null);
    List<PolicyRule> rules =
        version == null
            ? List.of()
            : version.policy().rules().stream()
                .filter(rule -> rule.when().reaches(country.value()))
                .toList();
    Optional<PolicyRule> whole =
        rules.stream().filter(rule -> rule.when().takesAllOf(country.value())).findFirst();
    int before = whole.map(rules::indexOf).orElse(rules.size());
    PolicyTerms sentence =
        whole
            .map(PolicyRule::then)
            .orElseGet(
                () -> version == null ? PolicyTemplates.standard() : version.termsIn(country));
    Market market = new Market(replay, country, currency(sentence, country, usual), now);
    return new MarketPolicy(
        version,
        sentence,
        market.terms(alone(version, sentence), Set.of()),
        rules.subList(0, before).stream()
            .filter(rule -> !over(rule, market.today()))
            .map(rule ->
                new Special(rule, market.terms(alone(version, rule.then()), rule.when().flags())))
            .toList());
  }

  /** Returns a version that says one thing of everything; none where the seller has none. */
  private static @Nullable PolicyVersion alone(@Nullable PolicyVersion version, PolicyTerms terms) {
    return version == null
        ? null
        : new PolicyVersion(
            version.id(),
            version.seller(),
            version.number(),
            version.publishedAt(),
            version.publishedBy(),
            new PolicyDraft(
                version.policy().effectiveFrom(), version.policy().informs(), terms, Map.of()));
  }

  private static Currency currency(PolicyTerms sentence, CountryCode country, Currency usual) {
    Currency own = Currency.getInstance(Locale.of("", country.value()));
    List<Currency> priced = sentence.returnFees().stream().map(Money::currency).toList();
    return Stream.of(own, usual).filter(priced::contains).findFirst().orElse(usual);
  }

  private static boolean over(PolicyRule rule, LocalDate today) {
    LocalDate last = rule.when().to();
    return last != null && last.isBefore(today);
  }

  private record Market(PolicyReplay replay, CountryCode country, Currency currency, Instant now) {

    private LegalPlace place() {
      return replay.placeOf(new Destination(country, null, null, null, List.of()));
    }

    private LocalDate today() {
      return LocalDate.ofInstant(now, place().zone());
    }

    /** Asks on the day of the delivery, and on the last day of what is offered then. */
    private MarketTerms terms(@Nullable PolicyVersion version, Set<String> flags) {
      EligibilityDecision first = decide(version, flags, today());
      Terms offered = first.on(Ground.POLICY).orElse(null);
      LocalDate last = offered == null ? null : offered.lastDay();
      Terms toTheEnd =
          last == null ? offered : decide(version, flags, last).on(Ground.POLICY).orElse(offered);
      Terms law = first.on(Ground.WITHDRAWAL).orElse(null);
      return new MarketTerms(
          law,
          law == null ? null : said(first, "withdrawal"),
          toTheEnd,
          last == null ? null : window(first),
          first.on(Ground.CONFORMITY).orElse(null),
          first.rules());
    }

    /**
     * The longer of both windows, as they read: the last day itself may be put off by a weekend.
     * Business days and days of the calendar are told apart by when they end.
     */
    private static @Nullable Days window(EligibilityDecision decision) {
      List<AppliedRule> granting =
          Stream.of("withdrawal", "policy", "default-policy")
              .flatMap(rule -> granting(decision, rule))
              .toList();
      boolean mixed =
          granting.stream().map(Market::days).map(Days::business).distinct().count() > 1;
      return granting.stream()
          .max(
              mixed
                  ? Comparator.comparing(
                      AppliedRule::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
                  : Comparator.comparingInt(rule -> days(rule).count()))
          .map(Market::days)
          .orElse(null);
    }

    /** Returns the days that a rule of this kind grants; null where none does. */
    private static @Nullable Days said(EligibilityDecision decision, String rule) {
      return granting(decision, rule).findFirst().map(Market::days).orElse(null);
    }

    private static Stream<AppliedRule> granting(EligibilityDecision decision, String rule) {
      return decision.rules().stream()
          .filter(applied -> applied.rule().startsWith(rule))
          .filter(applied -> applied.verdict() == AppliedRule.Verdict.GRANTS)
          .filter(applied -> !applied.arguments().isEmpty());
    }

    private static Days days(AppliedRule granting) {
      return new Days(
          Integer.parseInt(granting.arguments().getFirst()),
          granting.rule().endsWith("business-days"));
    }

    private EligibilityDecision decide(
        @Nullable PolicyVersion version, Set<String> flags, LocalDate asked) {
      SoldArticle article =
          new SoldArticle(
              country, "", null, today(), null, flags, Money.zero(currency), Wish.UNSAID);
      return replay.decide(
          version, new PolicyReplay.PastSale(place(), article, asked, today(), today()));
    }
  }
}
