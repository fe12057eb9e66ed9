package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy that a seller is about to publish: rules in order, of which the first that holds counts,
 * and what holds for everything else.
 *
 * @param effectiveFrom orders placed from then on are under it
 * @param informs whether shoppers are told of their right to withdraw before they buy; where they
 *     are not, the law gives them longer and frees them of the cost
 * @param standard where no rule holds and the market has no terms of its own
 * @param markets terms of single destination countries, asked after the rules
 * @param rules the first one that holds wins; policies of before there were rules have none
 */
public record PolicyDraft(
    Instant effectiveFrom,
    boolean informs,
    PolicyTerms standard,
    Map<CountryCode, PolicyTerms> markets,
    List<PolicyRule> rules) {

  /** A policy of terms by country, without rules. */
  public PolicyDraft(
      Instant effectiveFrom,
      boolean informs,
      PolicyTerms standard,
      Map<CountryCode, PolicyTerms> markets) {
    this(effectiveFrom, informs, standard, markets, List.of());
  }

  public PolicyDraft {
    Map<CountryCode, PolicyTerms> ordered =
        new TreeMap<>(java.util.Comparator.comparing(CountryCode::value));
    ordered.putAll(markets);
    markets = java.util.Collections.unmodifiableMap(ordered);
    rules = orEmpty(rules);
  }

  /** Returns the same policy, to hold from another moment on. */
  PolicyDraft from(Instant moment) {
    return new PolicyDraft(moment, informs, standard, markets, rules);
  }

  /** Returns the sentence that an article falls under. */
  public PolicySentence sentenceFor(SoldArticle article) {
    PolicySentence open = null;
    int number = 0;
    for (PolicyRule rule : rules) {
      number++;
      if (rule.when().holdsFor(article)) {
        return longer(open, new PolicySentence(number, rule.name(), rule.then()));
      }
      if (article.wish().reason() == null && rule.when().holdsWhateverTheReason(article)) {
        open = longer(open, new PolicySentence(number, rule.name(), rule.then()));
      }
    }
    return longer(open, new PolicySentence(0, "", termsIn(article.country())));
  }

  /** Returns what holds in a market where no rule does. */
  PolicyTerms termsIn(@Nullable CountryCode country) {
    return country == null ? standard : markets.getOrDefault(country, standard);
  }

  /**
   * While no reason is given, nothing is refused that some reason would let in: of the sentences
   * that may come to count, the one with the longest window is shown.
   */
  private static PolicySentence longer(@Nullable PolicySentence open, PolicySentence next) {
    return open != null && open.terms().window() > next.terms().window() ? open : next;
  }

  private static List<PolicyRule> orEmpty(@Nullable List<PolicyRule> rules) {
    return rules == null ? List.of() : List.copyOf(rules);
  }
}
