package dev.homeward.routing.plan;

import dev.homeward.inspection.Authenticity;
import dev.homeward.shared.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which ways the law forbids to some goods. */
final class Legal {

  /** Counterfeits may be destroyed wherever a ban knows this reason. */
  private static final String INFRINGES = "INFRINGES";

  private final RouteFacts facts;

  Legal(RouteFacts facts) {
    this.facts = facts;
  }

  /**
   * Returns what forbids a way.
   *
   * @param place where the goods would be sold, given away or destroyed
   */
  List<Block> against(Route route, CountryCode place) {
    List<Block> blocks = new ArrayList<>();
    for (BlockRule rule : facts.law()) {
      if (rule.forbids().contains(route)
          && rule.holds(facts.today(), place, facts.terms().size())
          && meets(rule, place)
          && !lifted(rule)) {
        blocks.add(new Block(rule.kind().name(), List.of(place), rule));
      }
    }
    return blocks;
  }

  /** Returns the rule by which these goods may only travel on lanes that take dangerous goods. */
  Optional<BlockRule> dangerous() {
    return facts.law().stream()
        .filter(rule -> rule.kind() == BlockRule.Kind.DANGEROUS_GOODS)
        .filter(rule -> rule.holds(facts.today(), facts.country(), facts.terms().size()))
        .filter(rule -> facts.goods().flags().stream().anyMatch(rule.flags()::contains))
        .findFirst();
  }

  private boolean meets(BlockRule rule, CountryCode place) {
    return switch (rule.kind()) {
      case COMMODITY -> rule.isAbout(facts.goods());
      case NO_TAX_NUMBER -> lacksTaxNumber(place);
      case COUNTERFEIT -> facts.goods().authenticity() == Authenticity.COUNTERFEIT;
      case DANGEROUS_GOODS -> false; // it is a matter of the lane
    };
  }

  private boolean lacksTaxNumber(CountryCode place) {
    return !place.equals(facts.home()) && !facts.terms().taxNumbers().containsKey(place);
  }

  private boolean lifted(BlockRule rule) {
    boolean counterfeit = facts.goods().authenticity() == Authenticity.COUNTERFEIT;
    return (counterfeit && rule.derogations().contains(INFRINGES))
        || (facts.derogation() != null && rule.derogations().contains(facts.derogation()));
  }
}
